-- Which way do failures of a group take, from where they began to whom they reached?
-- With: project=shop, group=00000000000000a1, from=2026-01-01, to=2026-01-08
SELECT
    way,
    count() AS traces,
    round(100 * traces / sum(traces) OVER (), 1) AS percent,
    countIf(client_impacting) AS client_impacting
FROM
(
    SELECT
        g.trace_id AS trace_id,
        any(g.client_impacting) AS client_impacting,
        arrayConcat([any(g.component)], arraySort(groupUniqArray((-indexOf(g.chain, s.span_id), s.service))).2) AS components,
        arrayStringConcat(arrayCompact(components), ' → ') AS way
    FROM v_traced_groups AS g
    INNER JOIN v_trace_spans AS s ON s.project = g.project AND s.trace_id = g.trace_id
    WHERE g.project = {project:String}
      AND g.group_hex = {group:String}
      AND g.time >= {from:Date}
      AND g.time < {to:Date}
      AND has(g.chain, s.span_id)
    GROUP BY trace_id
)
GROUP BY way
ORDER BY traces DESC, way

-- How well are failing traces known, endpoint by endpoint? The basis of all that is said of them: say it beside every figure.
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    root_service,
    root_endpoint,
    count() AS traces,
    countIf(client_impacting) AS client_impacting,
    countIf(span_count = 0) AS without_spans,
    countIf(incomplete) AS incomplete,
    countIf(version > 1) AS corrected
FROM v_error_traces
WHERE project = {project:String} AND time >= {from:Date} AND time < {to:Date} AND failing
GROUP BY root_service, root_endpoint
ORDER BY traces DESC, root_service, root_endpoint

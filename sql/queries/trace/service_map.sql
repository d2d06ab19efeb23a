-- Who called whom in a span of time, and what became of failures? An empty environment leaves its condition out. Calls of a
-- service to itself are left out.
-- ORDER BY: where most fails first.
WITH sumMap(e.latency.bucket, e.latency.count) AS h
SELECT
    caller, callee, toString(connection) AS connection,
    sum(e.observed) AS observed, sum(e.calls) AS calls, sum(e.errors) AS errors, sum(e.propagated) AS propagated,
    sum(e.absorbed) AS absorbed, sum(e.caller_fault) AS caller_fault, sum(e.unattributed) AS unattributed,
    sum(e.originated) AS originated,
    if(calls = 0, 0, errors / calls) AS error_share,
    if(propagated + absorbed = 0, NULL, propagated / (propagated + absorbed)) AS propagated_share,
    arrayMap(
        q -> 2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= q * arraySum(h.2), h.1, arrayCumSum(h.2))) / 2.02,
        [0.5, 0.95, 0.99]) AS p50_p95_p99_us
FROM v_edges AS e
WHERE project = {project:String}
  AND minute >= {from:DateTime('UTC')}
  AND minute < {to:DateTime('UTC')}
  AND ({environment:String} = '' OR environment = {environment:String})
  AND caller != callee
GROUP BY caller, callee, connection
ORDER BY errors DESC, calls DESC, caller, callee, connection
LIMIT {limit:UInt32}

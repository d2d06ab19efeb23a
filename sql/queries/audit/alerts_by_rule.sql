-- Which rules fired, or would have but for something, and why? The most frequent reasons.
SELECT rule, outcome, reason, count() AS times
FROM v_evaluations
GROUP BY rule, outcome, reason
ORDER BY times DESC, rule, outcome, reason
LIMIT {limit:UInt32}

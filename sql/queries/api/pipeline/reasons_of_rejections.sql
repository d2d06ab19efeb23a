-- Why could input not be used, in a span of time?
-- ORDER BY: the most frequent reason first.
SELECT toString(reason) AS reason, count() AS count
FROM v_rejections
WHERE project = {project:String}
  AND received_at >= {from:DateTime64(3, 'UTC')}
  AND received_at < {to:DateTime64(3, 'UTC')}
GROUP BY reason
ORDER BY count DESC, reason

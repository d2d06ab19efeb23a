-- Which days that are all in a window can be read from day_totals, since nothing of them was written after that was made?
-- ORDER BY: by day.
SELECT day
FROM day_writes
WHERE project = {project:String}
  AND day >= toDate(toDateTime({from:UInt32} + 86399, 'UTC'))
  AND day < toDate(toDateTime({to:UInt32}, 'UTC'))
GROUP BY day
HAVING max(written_at) < (SELECT counted_at FROM day_totals LIMIT 1)
ORDER BY day
LIMIT 100

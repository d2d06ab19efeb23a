-- Which firings of a project went on or off in the last seconds? The id is that of list_firings.
-- ORDER BY: the latest first, since what is one too many is cut off.
SELECT lower(hex(sipHash64(alert, starts_at))) AS id, toUnixTimestamp64Milli(max(written_at)) AS changed
FROM firings
WHERE project = {project:String} AND written_at >= now64(3) - toIntervalSecond({seconds:UInt32})
GROUP BY id
ORDER BY changed DESC, id
LIMIT {limit:UInt32}

-- Which groups of a project changed in the last seconds?
-- ORDER BY: the latest first, since what is one too many is cut off.
SELECT leftPad(lower(hex(group_id)), 16, '0') AS id, toUnixTimestamp64Milli(max(changed_at)) AS changed
FROM group_changes
WHERE project = {project:String} AND changed_at >= now64(3) - toIntervalSecond({seconds:UInt32})
GROUP BY group_id
ORDER BY changed DESC, id
LIMIT {limit:UInt32}

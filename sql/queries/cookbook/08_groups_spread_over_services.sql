-- Which groups occur in several services? Shared libraries and shared backends show here.
-- With: project=shop, services=2
SELECT group_hex, title, length(services) AS spread, services, count
FROM v_groups
WHERE project = {project:String} AND spread >= {services:UInt8}
ORDER BY spread DESC, count DESC, group_hex

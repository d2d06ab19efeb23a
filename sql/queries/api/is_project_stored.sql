-- Is anything of a project stored? A row if there is.
SELECT 1 AS stored
FROM (SELECT 1 FROM placements WHERE project = {project:String} LIMIT 1 UNION ALL SELECT 1 FROM rejections WHERE project = {project:String} LIMIT 1)
LIMIT 1

-- How much is stored of a project? Asked before and after a replay, to tell what it added.
SELECT
    (SELECT count() FROM v_events     WHERE project = {project:String}) AS events,
    (SELECT count() FROM v_variants   WHERE project = {project:String}) AS variants,
    (SELECT count() FROM v_groups     WHERE project = {project:String}) AS groups,
    (SELECT count() FROM v_rejections WHERE project = {project:String}) AS rejections

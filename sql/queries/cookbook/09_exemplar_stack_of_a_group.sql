-- What does a group look like? The stack of its founding variant's exemplar, crash site first.
-- With: project=shop, group=00000000000000a1
SELECT
    v.exceptions.type[frame.1] AS exception,
    frame.2 AS module,
    frame.3 AS function,
    frame.4 AS file,
    frame.5 AS line
FROM v_variants AS v
ARRAY JOIN
    arrayReverse(arrayZip(v.frames.exception, v.frames.module, v.frames.function, v.frames.file, v.frames.line)) AS frame
WHERE v.project = {project:String} AND v.fingerprint_hex = {group:String}

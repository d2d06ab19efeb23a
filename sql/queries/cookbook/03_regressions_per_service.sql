-- Which groups came back in which service: seen in it before, absent through at least one of its releases, then seen again?
-- Releases are ordered by their first minute in the service.
-- With: project=shop
WITH
    releases AS
    (
        SELECT service, release, row_number() OVER (PARTITION BY service ORDER BY min(minute), release) AS place
        FROM v_group_minutes
        WHERE project = {project:String} AND release != ''
        GROUP BY service, release
    ),
    seen AS
    (
        SELECT m.service AS service, m.group_hex AS group_hex, m.release AS release, any(r.place) AS place
        FROM v_group_minutes AS m
        INNER JOIN releases AS r ON r.service = m.service AND r.release = m.release
        WHERE m.project = {project:String}
        GROUP BY service, group_hex, release
    ),
    gaps AS
    (
        SELECT
            service,
            group_hex,
            release AS back_in,
            place,
            lagInFrame(release) OVER w AS last_seen_in,
            lagInFrame(place, 1, place) OVER w AS last_place
        FROM seen
        WINDOW w AS (PARTITION BY service, group_hex ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    )
SELECT service, group_hex, last_seen_in, back_in, place - last_place - 1 AS releases_without
FROM gaps
WHERE place - last_place > 1
ORDER BY service, group_hex, place

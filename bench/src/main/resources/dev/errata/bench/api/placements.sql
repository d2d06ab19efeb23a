-- Which group is each variant in? Of five that follow one another the first two found groups, which the others join in turn.
INSERT INTO placements (project, fingerprint, valid_from, group_id, cause, explanation, grouping_version)
SELECT
    {project:String},
    sipHash64(toUInt32(number)),
    toDateTime64(0, 3, 'UTC'),
    sipHash64(toUInt32(if(number % 5 < 2, number, number - number % 5 + number % 2))),
    if(number % 5 < 2, 'FOUNDED', 'KEY'),
    '{"version":"v1","by":"K2"}',
    'v1'
FROM numbers(10000)

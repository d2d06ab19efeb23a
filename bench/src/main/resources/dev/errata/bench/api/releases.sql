-- What was deployed? Every service every three days.
INSERT INTO releases (project, service, environment, version, deployed_at, first_seen)
SELECT
    {project:String},
    concat('service-', toString(number % 12)),
    'production',
    concat('1.', toString(intDiv(number, 12)), '.0'),
    {end:DateTime64(3, 'UTC')} - INTERVAL 30 DAY + toIntervalDay(3 * intDiv(number, 12)),
    {end:DateTime64(3, 'UTC')} - INTERVAL 30 DAY + toIntervalDay(3 * intDiv(number, 12)) + INTERVAL 1 HOUR
FROM numbers(120)

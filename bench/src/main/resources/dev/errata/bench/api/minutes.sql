-- How often did each variant occur in a day? What track would have counted of the events of that day.
INSERT INTO minutes (project, fingerprint, minute, environment, release, service, count, users, first_seen, last_seen)
SELECT project, fingerprint, toStartOfMinute(timestamp) AS minute, environment, release, service, count(), uniq(user), min(timestamp), max(timestamp)
FROM events
WHERE project = {project:String}
  AND timestamp >= {from:DateTime64(3, 'UTC')}
  AND timestamp < {from:DateTime64(3, 'UTC')} + INTERVAL 1 DAY
GROUP BY project, fingerprint, minute, environment, release, service

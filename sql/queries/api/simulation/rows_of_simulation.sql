-- What was found by a simulation, under both rule sets?
-- ORDER BY: rules before what they would have told.
SELECT side, kind, content
FROM simulations FINAL
WHERE simulation = {simulation:String}
ORDER BY side, kind = 'rules' DESC, kind, cityHash64(content)
LIMIT {limit:UInt32}

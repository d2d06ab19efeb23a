-- What was found by a simulation, under both rule sets?
-- ORDER BY: rules before what they would have told, and that before what was suppressed, of which there may be too many.
SELECT side, kind, content
FROM simulations FINAL
WHERE simulation = {simulation:String}
ORDER BY kind = 'rules' DESC, kind = 'firing' DESC, kind, side, cityHash64(content)
LIMIT {limit:UInt32}

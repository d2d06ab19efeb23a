-- Which alerts went on in a span of time, and which of them are off again? Empty parameters leave their condition out. One page, after
-- the firing that `after` names.
-- ORDER BY: the latest first; the id decides between equals.
SELECT
    lower(hex(sipHash64(f.alert, f.starts_at))) AS id,
    f.alert AS alert, f.rule AS rule, f.alertname AS alertname, toString(f.severity) AS severity,
    if(f.group_id = 0, '', f.group_hex) AS group,
    toBool(f.group_id = 0 AND f.service != '') AS endpoint,
    f.environment AS environment, f.service AS service, f.release AS release, f.title AS title, f.is_on AS is_on, f.starts_at AS starts_at,
    if(f.is_on, NULL, f.ends_at) AS ends_at, f.reason AS reason, f.ceased_because AS ceased_because, f.count AS count, f.mean AS mean,
    f.p_value AS p_value, if(f.root_group = 0, '', f.root_group_hex) AS root_group,
    toUnixTimestamp64Milli(f.starts_at) AS _millis
FROM
(
    SELECT
        o.alert AS alert, o.starts_at AS starts_at, o.group_id AS group_id,
        any(o.group_hex) AS group_hex, any(o.rule) AS rule, any(o.alertname) AS alertname, any(o.severity) AS severity, any(o.environment) AS environment,
        any(o.service) AS service, any(o.release) AS release, any(o.title) AS title,
        min(o.is_on) AS is_on,
        max(o.ends_at) AS ends_at,
        argMax(o.reason, o.is_on) AS reason,
        if(min(o.is_on), '', argMin(o.reason, o.is_on)) AS ceased_because,
        argMax(o.count, o.is_on) AS count, argMax(o.mean, o.is_on) AS mean, argMax(o.p_value, o.is_on) AS p_value,
        argMax(o.root_group, o.is_on) AS root_group, argMax(o.root_group_hex, o.is_on) AS root_group_hex
    FROM v_firings AS o
    WHERE o.project = {project:String}
      AND o.starts_at >= {from:DateTime64(3, 'UTC')}
      AND o.starts_at < {to:DateTime64(3, 'UTC')}
      AND ({group:UInt64} = 0 OR o.group_id = {group:UInt64})
      AND ({rule:String} = '' OR o.rule = {rule:String})
      AND ({severity:String} = '' OR toString(o.severity) = {severity:String})
      AND ({environment:String} = '' OR o.environment = {environment:String})
    GROUP BY o.alert, o.starts_at, group_id
) AS f
WHERE ({state:String} = '' OR f.is_on = ({state:String} = 'on'))
  AND ({after:String} = '' OR _millis < {after_millis:Int64} OR (_millis = {after_millis:Int64} AND id > {after:String}))
ORDER BY _millis DESC, id
LIMIT {limit:UInt32}

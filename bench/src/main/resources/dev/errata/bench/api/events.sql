-- What happened? Events from number `first` on, each the same in every run: a few variants make most of them, as u³ of a
-- uniform u chooses, and they are spread over the thirty days before `end` with a rhythm of days.
INSERT INTO events (
    project, fingerprint, timestamp, event_id, received_at, occurrence, type, template, title, culprit, format, level,
    platform, service, environment, release, server_name, transaction, sdk, message, tags, user, request_method, request_url,
    trace_id, span_id,
    `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`,
    `frames.exception`, `frames.module`, `frames.function`, `frames.file`, `frames.line`, `frames.column`, `frames.in_app`,
    `frames.source_line`)
WITH
    sipHash64(number, 1) / 18446744073709551616 AS u,
    toUInt32(floor(10000 * u * u * u)) AS v,
    sipHash64(number, 2) AS h,
    toUInt32(intDiv(number * 2592000, {all:UInt64})) AS second,
    {end:DateTime64(3, 'UTC')} - INTERVAL 30 DAY + toIntervalSecond(second) + toIntervalMillisecond(h % 1000) AS at
SELECT
    {project:String},
    sipHash64(v),
    at,
    toUUID(concat('10000000-0000-4000-8000-', leftPad(lower(hex(number)), 12, '0'))),
    at + toIntervalMillisecond(40),
    number,
    concat(['Timeout', 'NullPointer', 'Parse', 'State', 'Payment', 'Stock', 'Network', 'Cart'][1 + v % 8], 'Exception') AS type,
    concat('failed to ', ['read', 'write', 'charge', 'ship', 'find', 'lock'][1 + v % 6], ' order <int> of ', toString(v % 997)) AS template,
    concat(type, ': ', template),
    concat('shop.s', toString(v % 12), '.Handler', toString(v % 211), '.run'),
    'sentry-event',
    if(v % 17 = 0, 'FATAL', 'ERROR'),
    ['java', 'python', 'node'][1 + v % 3],
    concat('service-', toString(v % 12)),
    if(h % 10 = 0, 'staging', 'production'),
    concat('1.', toString(intDiv(second, 259200)), '.0'),
    concat('host-', toString(h % 40)),
    concat('/orders/', toString(v % 50)),
    'sentry.java/8.1.0',
    replaceOne(template, '<int>', toString(h % 100000)) AS message,
    map('region', ['eu', 'us', 'asia'][1 + h % 3], 'tier', toString(h % 4), 'build', toString(h % 500)),
    1 + h % 200000,
    'POST',
    concat('https://shop.example/orders/', toString(v % 50)),
    if(h % 3 = 0, lower(hex(sipHash128(number))), ''),
    if(h % 3 = 0, lower(hex(sipHash64(number, 3))), ''),
    [type, 'WrapperException'], [message, 'wrapped'], ['UNKNOWN', 'NO'], [false, false],
    arrayMap(i -> 1, range(12)),
    arrayMap(i -> concat('shop.s', toString(v % 12), '.Step', toString((v * 31 + i) % 501)), range(12)),
    arrayMap(i -> 'call', range(12)),
    arrayMap(i -> 'Step.java', range(12)),
    arrayMap(i -> i + 10, range(12)),
    arrayMap(i -> 0, range(12)),
    arrayMap(i -> if(i < 4, 'NO', 'YES'), range(12)),
    arrayMap(i -> '', range(12))
FROM numbers({first:UInt64}, {count:UInt64})
SETTINGS max_threads = 1, max_insert_threads = 1, max_block_size = 32768, min_insert_block_size_rows = 100000, min_insert_block_size_bytes = 100000000

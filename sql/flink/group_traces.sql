-- Which problems does a table of logged stack traces hold, how often does each occur, and how like the most frequent
-- is it? Reads a table or view `traces (id STRING, trace STRING)`; text that is no trace is left out.
-- The functions are in udfs/target/errata-udfs-<version>-sql.jar: `ADD JAR '…'` first.
CREATE TEMPORARY FUNCTION IF NOT EXISTS PARSE_TRACE AS 'dev.errata.udfs.ParseTrace';

CREATE TEMPORARY FUNCTION IF NOT EXISTS FINGERPRINT AS 'dev.errata.udfs.Fingerprint';

CREATE TEMPORARY FUNCTION IF NOT EXISTS MESSAGE_TEMPLATE AS 'dev.errata.udfs.MessageTemplate';

CREATE TEMPORARY FUNCTION IF NOT EXISTS TRACE_SIMILARITY AS 'dev.errata.udfs.TraceSimilarity';

CREATE TEMPORARY VIEW grouped_traces AS
SELECT
    fingerprint,
    MIN(parsed.`type`) AS error_type,
    MIN(MESSAGE_TEMPLATE(parsed.message)) AS template,
    COUNT(*) AS occurrences,
    MIN(trace) AS example
FROM (SELECT FINGERPRINT(trace) AS fingerprint, PARSE_TRACE(trace) AS parsed, trace FROM traces)
WHERE fingerprint IS NOT NULL
GROUP BY fingerprint;

SELECT
    g.fingerprint,
    g.error_type,
    g.template,
    g.occurrences,
    ROUND(TRACE_SIMILARITY(g.example, most_frequent.example), 2) AS like_most_frequent
FROM grouped_traces AS g
CROSS JOIN (SELECT example FROM grouped_traces ORDER BY occurrences DESC, fingerprint LIMIT 1) AS most_frequent
ORDER BY g.occurrences DESC, g.fingerprint;

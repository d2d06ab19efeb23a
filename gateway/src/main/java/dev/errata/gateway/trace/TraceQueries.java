// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.QueryLimits;
import dev.errata.clickhouse.SqlFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks the files of {@code sql/queries}, within the time and the memory that one answer may take. */
record TraceQueries(Queries queries) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    /** The rows of an answer. */
    List<Row> rows(String file, Map<String, ?> parameters, Deadline deadline) {
        return lines(file, parameters, "JSONEachRow", deadline)
                .map(TraceQueries::row)
                .toList();
    }

    /** The lines of an answer in a format of ClickHouse. */
    Stream<String> lines(String file, Map<String, ?> parameters, String format, Deadline deadline) {
        String sql = SqlFiles.read("queries/" + file + ".sql");
        return queries.text(sql, parameters, format, new QueryLimits(deadline.left(), MAX_BYTES))
                .lines();
    }

    private static Row row(String line) {
        try {
            return new Row(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ClickHouse answered with no JSON: " + e.getOriginalMessage(), e);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.clickhouse.Queries;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TraceSpan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The traces that {@code correlate} has stored, and the errors that name them. */
public final class StoredTraces {

    /** Spans of a trace that are read; {@code correlate} stores no more. */
    static final int MAX_SPANS = 10_000;

    /** Reports of errors of a trace that are read. */
    static final int MAX_ERRORS = 1_000;

    private static final int MAX_PROJECTS = 10;

    private final TraceQueries queries;

    /** Asks the database of the tables of Errata. */
    public StoredTraces(Queries queries) {
        this.queries = new TraceQueries(queries);
    }

    /** The trace as it is stored, if it is. */
    public Optional<FoundTrace> find(String project, String traceId, Deadline deadline) {
        Optional<Row> row = queries.rows("trace/show_trace", parameters(project, traceId), deadline).stream()
                .max(Comparator.comparingInt(trace -> trace.integer("version")));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        List<GroupedError> errors = errors(project, traceId, deadline);
        Map<Long, Long> groups = groups(project, traceId, deadline);
        errors.forEach(error -> groups.put(error.error().fingerprint(), error.group()));
        ErrorTrace trace = StoredRows.trace(row.get(), groups);
        return Optional.of(
                new FoundTrace(trace, spans(project, traceId, deadline), errors, TraceSource.STORED, warnings(errors)));
    }

    /** The first reports of errors that name the trace, stored or not. */
    List<GroupedError> errors(String project, String traceId, Deadline deadline) {
        return queries.rows("trace/events_of_trace", limited(project, traceId, MAX_ERRORS), deadline).stream()
                .map(row -> EventRows.error(row, project, traceId))
                .toList();
    }

    /** What a reader should know of these errors. */
    static List<String> warnings(List<GroupedError> errors) {
        return errors.size() < MAX_ERRORS
                ? List.of()
                : List.of("more errors may name this trace; the first %,d are shown".formatted(MAX_ERRORS));
    }

    /** The projects in which it is stored, a few of them if they are many. */
    public List<String> projects(String traceId, Deadline deadline) {
        return queries.rows("trace/projects_of_trace", limited("", traceId, MAX_PROJECTS), deadline).stream()
                .map(row -> row.text("project"))
                .toList();
    }

    private List<TraceSpan> spans(String project, String traceId, Deadline deadline) {
        return queries.rows("trace/spans_of_trace", limited(project, traceId, MAX_SPANS), deadline).stream()
                .map(StoredRows::span)
                .toList();
    }

    private Map<Long, Long> groups(String project, String traceId, Deadline deadline) {
        Map<Long, Long> groups = new HashMap<>();
        for (Row row : queries.rows("trace/errors_of_trace", parameters(project, traceId), deadline)) {
            groups.put(row.id("fingerprint_hex"), row.id("group_hex"));
        }
        return groups;
    }

    private static Map<String, Object> parameters(String project, String traceId) {
        return Map.of("project", project, "trace", traceId);
    }

    private static Map<String, Object> limited(String project, String traceId, int limit) {
        return Map.of("project", project, "trace", traceId, "limit", limit);
    }
}

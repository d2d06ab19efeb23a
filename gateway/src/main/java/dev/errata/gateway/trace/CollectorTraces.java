// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.clickhouse.Queries;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The spans in the tables that the user's own collector writes. They know no projects. */
public final class CollectorTraces {

    /** Spans of a trace that are read there at the most. */
    static final int MAX_SPANS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CollectorTraces.class);

    private final TraceQueries queries;
    private final Clock clock;

    /** Asks the database of the table {@code otel_traces}. */
    public CollectorTraces(Queries queries, Clock clock) {
        this.queries = new TraceQueries(queries);
        this.clock = clock;
    }

    /** What is kept there of a trace. */
    List<Span> spans(String traceId, Deadline deadline) {
        List<Span> spans = new ArrayList<>();
        queries.lines("repair/otel_trace", Map.of("trace", traceId), "TSVRaw", deadline)
                .forEach(line -> read(line, traceId, spans));
        return spans;
    }

    private void read(String line, String traceId, List<Span> spans) {
        RawPayload payload = new RawPayload(
                "",
                Format.OTLP_SPANS.wireName(),
                clock.millis(),
                "",
                "otel_traces",
                line.getBytes(StandardCharsets.UTF_8));
        new OtlpTraceReader(TimestampRule.HISTORY).read(payload, new TraceSink() {
            @Override
            public void spans(String id, List<Span> found) {
                spans.addAll(found);
            }

            @Override
            public void unusable(String detail) {
                LOG.warn("a span of trace {} in otel_traces: {}", traceId, detail);
            }

            @Override
            public void rejection(Rejection rejection) {
                LOG.warn("a span of trace {} in otel_traces: {}", traceId, rejection.detail());
            }
        });
    }
}

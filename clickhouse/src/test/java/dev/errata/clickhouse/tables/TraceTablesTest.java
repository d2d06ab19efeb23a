// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Cohort;
import dev.errata.tracing.Confidence;
import dev.errata.tracing.Connection;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.SpanStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTablesTest {

    @Test
    void enumsHaveTheNumbersOfJava() {
        assertThat(CreateTable.columns("error_traces"))
                .containsEntry("groups.role", "Array(" + Decoded.enum8(GroupRole.values()) + ")")
                .containsEntry("origins.reason", "Array(" + Decoded.enum8(OriginReason.values()) + ")")
                .containsEntry("origins.confidence", "Array(" + Decoded.enum8(Confidence.values()) + ")");
        assertThat(CreateTable.columns("error_trace_spans"))
                .containsEntry("kind", Decoded.enum8(SpanKind.values()))
                .containsEntry("status", Decoded.enum8(SpanStatus.values()))
                .containsEntry("role", Decoded.enum8(SpanRole.values()))
                .containsEntry(
                        "connection", Decoded.enum8(Connection.values()).replace("Enum8(", "Enum8('NONE' = -1, "));
        assertThat(CreateTable.columns("edges")).containsEntry("connection", Decoded.enum8(Connection.values()));
        assertThat(CreateTable.columns("endpoint_latency")).containsEntry("cohort", Decoded.enum8(Cohort.values()));
    }

    @Test
    void traceCarriesItsErrorsAndWhereTheyBegan() {
        assertThat(Decoded.row(new ErrorTracesTable(), TraceSamples.TRACE))
                .containsEntry("trace_id", TraceSamples.TRACE_ID)
                .containsEntry("version", 3L)
                .containsEntry("sampled", false)
                .containsEntry("services", List.of("billing", "frontend"))
                .containsEntry("groups.fingerprint", List.of(Samples.HIGH_BIT, 7L))
                .containsEntry("groups.role", List.of(0L, 1L))
                .containsEntry("groups.span_id", List.of("00000000000000a1", ""))
                .containsEntry("groups.root_group_id", List.of(5L, 5L))
                .containsEntry("origins.component", List.of("billing", "cart"))
                .containsEntry("origins.reason", List.of(4L, 4L))
                .containsEntry("origins.span_id", List.of("fedcba9876543210", "fedcba9876543210"))
                .containsEntry("origins.chain", List.of(List.of("00000000000000a2", "fedcba9876543210"), List.of()))
                .containsEntry("origins.handled", List.of(true, true))
                .containsEntry("origins.caused_by_trace_id", List.of("", "f".repeat(32)))
                .containsEntry("origins.caused_by_span_id", List.of("", "00000000000000ab"))
                .containsEntry("weight", 2.5)
                .containsEntry("rank", Samples.HIGH_BIT);
    }

    @Test
    void spanIsWrittenWithItsTrace() {
        assertThat(Decoded.row(new TraceSpansTable(), TraceSamples.span(Connection.MESSAGING)))
                .containsEntry("trace_id", TraceSamples.TRACE_ID)
                .containsEntry("version", 3L)
                .containsEntry("time", 1_767_225_600_123L)
                .containsEntry("span_id", "00000000000000a1")
                .containsEntry("parent_id", "")
                .containsEntry("role", 2L)
                .containsEntry("self", 700L)
                .containsEntry("start", 1_767_225_600_123_456L)
                .containsEntry("http_status", 503L)
                .containsEntry("connection", 2L)
                .containsEntry("links.span_id", List.of("00000000000000ab"))
                .containsEntry("attributes", Map.of("db.namespace", "orders"))
                .containsEntry("weight", 1.5);
        assertThat(Decoded.row(new TraceSpansTable(), TraceSamples.span(null))).containsEntry("connection", -1L);
    }

    @Test
    void talliesComeBackWithTheirHistograms() {
        assertThat(Decoded.row(new EdgesTable(), TraceSamples.EDGE))
                .containsEntry("minute", 1_767_225_600L)
                .containsEntry("connection", 1L)
                .containsEntry("observed", 10L)
                .containsEntry("errors", 7.5)
                .containsEntry("latency.bucket", List.of(0L, 2206L))
                .containsEntry("latency.count", List.of(4L, 6L));
        assertThat(Decoded.row(new EndpointLatencyTable(), TraceSamples.ENDPOINT))
                .containsEntry("entry", true)
                .containsEntry("cohort", 2L)
                .containsEntry("fingerprint", Samples.HIGH_BIT)
                .containsEntry("latency.count", List.of(1L));
        assertThat(Decoded.row(new PropagationsTable(), TraceSamples.PROPAGATION))
                .containsEntry("to_fingerprint", 7L)
                .containsEntry("traces", 4.5)
                .containsEntry("lag.bucket", List.of());
    }
}

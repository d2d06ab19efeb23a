// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.tracing.Cohort;
import dev.errata.tracing.Confidence;
import dev.errata.tracing.Connection;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.LatencyHistogram;
import dev.errata.tracing.Origin;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceSpan;
import dev.errata.tracing.TracedGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of every table of traces, of a project of its own. */
final class TraceRows {

    static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    static final SpanLink LINK = new SpanLink("f".repeat(32), 0xabL);

    static final ErrorTrace TRACE = new ErrorTrace(
            Rows.PROJECT,
            TRACE_ID,
            3,
            1_767_225_600_123L,
            "production",
            "frontend",
            "POST /orders",
            250_000,
            true,
            false,
            true,
            false,
            12,
            4,
            List.of("billing", "frontend"),
            List.of(
                    new TracedGroup(Rows.HIGH_BIT, 5, GroupRole.ROOT, "billing", 0xa1, Rows.HIGH_BIT, 5),
                    new TracedGroup(7, 8, GroupRole.PROPAGATED, "frontend", 0, Rows.HIGH_BIT, 5)),
            List.of(origin("billing", List.of(0xa2L, Rows.HIGH_BIT), null), origin("cart", List.of(), LINK)),
            2.5,
            Rows.HIGH_BIT);

    static final EdgeTally EDGE = edge(Rows.PROJECT, 10);

    static final EndpointTally ENDPOINT = new EndpointTally(
            Rows.PROJECT,
            29_453_760,
            "production",
            "frontend",
            "POST /orders",
            true,
            Cohort.VARIANT,
            Rows.HIGH_BIT,
            10,
            20,
            7.5,
            LatencyHistogram.of(1000));

    static final PropagationTally PROPAGATION = new PropagationTally(
            Rows.PROJECT,
            29_453_760,
            "production",
            "billing",
            Rows.HIGH_BIT,
            "frontend",
            7,
            3,
            4.5,
            LatencyHistogram.EMPTY);

    private TraceRows() {}

    static EdgeTally edge(String project, long observed) {
        return new EdgeTally(
                project,
                29_453_760,
                "production",
                "frontend",
                "orders-db",
                Connection.DATABASE,
                observed,
                20,
                7.5,
                4,
                2,
                1,
                0.5,
                3,
                new LatencyHistogram(new int[] {0, 2206}, new long[] {4, 6}));
    }

    static TraceSpanRow span(@Nullable Connection connection) {
        return TraceSpanRow.of(TRACE, new TraceSpan(span(0xa1, connection), SpanRole.CHAIN, 700));
    }

    static TraceSpanRow span(String project, int version, long id) {
        TraceSpan span = new TraceSpan(span(id, null), SpanRole.CHAIN, 700);
        return new TraceSpanRow(project, TRACE_ID, version, TRACE.time(), span);
    }

    private static Span span(long id, @Nullable Connection connection) {
        return new Span(
                id,
                0,
                SpanKind.CLIENT,
                SpanStatus.ERROR,
                "billing",
                "production",
                "SELECT",
                "GET /bill",
                1_767_225_600_123_456L,
                1500,
                "SQLException",
                "locked",
                true,
                503,
                "UNAVAILABLE",
                "40001",
                "orders-db",
                "10.0.0.1:5432",
                connection,
                2,
                true,
                List.of(LINK),
                Map.of("db.namespace", "orders"),
                1.5);
    }

    private static Origin origin(String component, List<Long> chain, @Nullable SpanLink causedBy) {
        return new Origin(
                component,
                OriginReason.CALLEE_SLOW,
                Confidence.MEDIUM,
                Rows.HIGH_BIT,
                "billing",
                "charge",
                "TimeoutException",
                6,
                9,
                chain,
                true,
                false,
                causedBy);
    }
}

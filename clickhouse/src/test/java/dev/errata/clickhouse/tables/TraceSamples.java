// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

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

/** One row of every table of traces with a different value in every field. */
final class TraceSamples {

    static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    static final SpanLink LINK = new SpanLink("f".repeat(32), 0xabL);

    static final ErrorTrace TRACE = new ErrorTrace(
            "shop",
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
                    new TracedGroup(Samples.HIGH_BIT, 5, GroupRole.ROOT, "billing", 0xa1, Samples.HIGH_BIT, 5),
                    new TracedGroup(7, 8, GroupRole.PROPAGATED, "frontend", 0, Samples.HIGH_BIT, 5)),
            List.of(origin("billing", List.of(0xa2L, Samples.HIGH_BIT), null), origin("cart", List.of(), LINK)),
            2.5,
            Samples.HIGH_BIT);

    static final EdgeTally EDGE = new EdgeTally(
            "shop",
            29_453_760,
            "production",
            "frontend",
            "orders-db",
            Connection.DATABASE,
            10,
            20,
            7.5,
            4,
            2,
            1,
            0.5,
            3,
            new LatencyHistogram(new int[] {0, 2206}, new long[] {4, 6}));

    static final EndpointTally ENDPOINT = new EndpointTally(
            "shop",
            29_453_760,
            "production",
            "frontend",
            "POST /orders",
            true,
            Cohort.VARIANT,
            Samples.HIGH_BIT,
            10,
            20,
            7.5,
            LatencyHistogram.of(1000));

    static final PropagationTally PROPAGATION = new PropagationTally(
            "shop",
            29_453_760,
            "production",
            "billing",
            Samples.HIGH_BIT,
            "frontend",
            7,
            3,
            4.5,
            LatencyHistogram.EMPTY);

    private TraceSamples() {}

    static TraceSpanRow span(@Nullable Connection connection) {
        Span span = new Span(
                0xa1,
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
        return TraceSpanRow.of(TRACE, new TraceSpan(span, SpanRole.CHAIN, 700));
    }

    private static Origin origin(String component, List<Long> chain, @Nullable SpanLink causedBy) {
        return new Origin(
                component,
                OriginReason.CALLEE_SLOW,
                Confidence.MEDIUM,
                Samples.HIGH_BIT,
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

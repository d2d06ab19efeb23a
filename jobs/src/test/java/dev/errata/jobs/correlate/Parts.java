// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import dev.errata.tracing.Connection;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TracedError;
import java.util.List;
import java.util.Map;

/** A trace of two services as tests take it apart: gateway (1, its call 2) and orders (3), in which orders fails. */
final class Parts {

    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final long GROUP = 0xabL;

    private static final long START = 1_767_225_600_000_000L;
    private static final long HOUR = 3_600_000_000L;

    private Parts() {}

    static Span root(SpanStatus status) {
        return span(1, 0, SpanKind.SERVER, status, "gateway", 100_000);
    }

    static Span call(SpanStatus status) {
        return span(2, 1, SpanKind.CLIENT, status, "gateway", 80_000);
    }

    static Span callee(SpanStatus status) {
        return span(3, 2, SpanKind.SERVER, status, "orders", 60_000);
    }

    /** Another failing request of the orders, an hour later. */
    static Span laterCallee() {
        return span(3, 2, SpanKind.SERVER, SpanStatus.ERROR, "orders", START + HOUR, 60_000, false);
    }

    /** Work of the orders that threw and does not say what became of it. */
    static Span throwing() {
        return span(4, 3, SpanKind.INTERNAL, SpanStatus.UNSET, "orders", START, 1_000, true);
    }

    /** Work of the gateway that is below its root. */
    static Span internal(long id) {
        return span(id, 1, SpanKind.INTERNAL, SpanStatus.UNSET, "gateway", 1_000);
    }

    static TracePart spans(long receivedAt, Span... spans) {
        return TracePart.of("shop", TRACE, receivedAt, List.of(spans));
    }

    static TracePart error(long receivedAt, long span) {
        return TracePart.of(new GroupedError(
                new TracedError(
                        "shop",
                        new EventId(1, span),
                        span,
                        TRACE,
                        span,
                        GROUP,
                        "orders",
                        "production",
                        START / 1_000,
                        receivedAt,
                        Level.ERROR,
                        "IllegalStateException",
                        "no stock"),
                GROUP));
    }

    private static Span span(long id, long parent, SpanKind kind, SpanStatus status, String service, long duration) {
        return span(id, parent, kind, status, service, START, duration, false);
    }

    private static Span span(
            long id,
            long parent,
            SpanKind kind,
            SpanStatus status,
            String service,
            long start,
            long duration,
            boolean hasException) {
        return new Span(
                id,
                parent,
                kind,
                status,
                service,
                "production",
                "GET /orders",
                "GET /orders",
                start,
                duration,
                "",
                "",
                hasException,
                0,
                "",
                "",
                kind == SpanKind.CLIENT ? "orders" : "",
                kind == SpanKind.CLIENT ? "orders:8080" : "",
                kind == SpanKind.CLIENT ? Connection.RPC : null,
                0,
                false,
                List.of(),
                Map.of(),
                1);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.gateway.trace.FoundTrace;
import dev.errata.gateway.trace.TraceSource;
import dev.errata.model.EventId;
import dev.errata.model.Level;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.Connection;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.analysis.Correlation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that fails because a database does not answer. */
final class FailedRequest {

    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    static final Span ENTRY = span(1, 0, SpanKind.SERVER, "frontend", "POST /orders", "", 2_000_000, 500);
    static final Span CALL = span(2, 1, SpanKind.CLIENT, "frontend", "POST", "checkout", 1_990_000, 500);
    static final Span CALLEE = span(3, 2, SpanKind.SERVER, "checkout", "POST /pay", "", 1_980_000, 500);
    static final Span QUERY = span(4, 3, SpanKind.CLIENT, "checkout", "SELECT", "payments-db", 1_970_000, 0);
    static final Span CACHE = span(5, 3, SpanKind.INTERNAL, "checkout", "look into cache", "", 120, 0);

    static final GroupedError ERROR = error(0xe4, QUERY.id(), "checkout", "SocketTimeoutException", "Read timed out");
    static final GroupedError EFFECT = error(0xe1, ENTRY.id(), "frontend", "OrderException", "HTTP 500\u001b[31m");
    static final GroupedError OTHER = error(0xe9, 9, "checkout", "", "left over");

    private FailedRequest() {}

    /** What is known of it by some of its spans. */
    static TraceFindings of(List<Span> spans, List<GroupedError> errors) {
        return Correlation.of(
                new AssembledTrace("shop", TRACE, 1, START.toEpochMilli(), false, true, spans, errors),
                KnownPeers.NONE);
    }

    /** The same as it would be read. */
    static FoundTrace found(List<Span> spans, List<GroupedError> errors) {
        TraceFindings findings = of(spans, errors);
        return new FoundTrace(
                Objects.requireNonNull(findings.trace()), findings.spans(), errors, TraceSource.STORED, List.of());
    }

    static Span span(
            long id, long parent, SpanKind kind, String service, String name, String peer, long duration, int http) {
        boolean query = name.equals("SELECT");
        @Nullable Connection connection = peer.isEmpty() ? null : query ? Connection.DATABASE : Connection.RPC;
        return new Span(
                id,
                parent,
                kind,
                kind == SpanKind.INTERNAL ? SpanStatus.UNSET : SpanStatus.ERROR,
                service,
                "production",
                name,
                kind == SpanKind.SERVER ? name : "",
                START.toEpochMilli() * 1000 + (id == 5 ? 3_100 : id * 1000),
                duration,
                query ? "java.net.SocketTimeoutException" : "",
                "",
                query,
                http,
                "",
                "",
                peer,
                "",
                connection,
                0,
                false,
                List.of(),
                Map.of("thread.name", "main"),
                1);
    }

    private static GroupedError error(long fingerprint, long span, String service, String type, String message) {
        return new GroupedError(
                new TracedError(
                        "shop",
                        new EventId(0, fingerprint),
                        fingerprint,
                        TRACE,
                        span,
                        fingerprint,
                        service,
                        "production",
                        START.toEpochMilli() + 2_000 - span,
                        START.toEpochMilli() + 3_000,
                        Level.ERROR,
                        type,
                        message),
                fingerprint);
    }
}

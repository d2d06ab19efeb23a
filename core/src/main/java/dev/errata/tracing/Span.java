// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One span, reduced to what correlation needs. Absent text is empty.
 *
 * @param id never 0
 * @param parent 0 if there is none
 * @param service {@code service.name}, as sent
 * @param name operation as the tracer named it
 * @param endpoint what an entry span serves: method and route, else RPC service and method, else the name; bounded
 * @param start microseconds since the epoch, by the clock of the service
 * @param duration microseconds, never negative
 * @param errorType {@code error.type}, else the type of the last exception recorded on the span
 * @param statusMessage cut
 * @param hasException whether an exception was recorded on the span
 * @param httpStatus 0 if there is none
 * @param rpcStatus canonical gRPC status, upper case such as {@code UNAVAILABLE}; empty if there is none
 * @param sqlState SQLSTATE of five characters
 * @param peer whom an exit span calls, by the first name known: service, address, database, destination
 * @param peerAddress {@code server.address:port} of an exit span, under which the callee may be known
 * @param connection how an exit span calls; null for other spans
 * @param resend {@code http.request.resend_count}, 0 for a first attempt
 * @param remoteParent whether the parent is known to be of another process; false says nothing
 * @param links at most 4
 * @param attributes those worth showing, a few and cut
 * @param weight how many spans it stands for after sampling, a multiple of 1/1024, at least 1
 */
public record Span(
        long id,
        long parent,
        SpanKind kind,
        SpanStatus status,
        String service,
        String environment,
        String name,
        String endpoint,
        long start,
        long duration,
        String errorType,
        String statusMessage,
        boolean hasException,
        int httpStatus,
        String rpcStatus,
        String sqlState,
        String peer,
        String peerAddress,
        @Nullable Connection connection,
        int resend,
        boolean remoteParent,
        List<SpanLink> links,
        Map<String, String> attributes,
        double weight) {

    /** Microseconds since the epoch, by the clock of the service. */
    public long end() {
        return start + duration;
    }

    /** Whether it failed, or an exception was recorded and nobody said that it did not. */
    public boolean mayHaveFailed() {
        return status == SpanStatus.ERROR || (status == SpanStatus.UNSET && hasException);
    }
}

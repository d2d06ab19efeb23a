// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.parse.FieldLimits;
import dev.errata.parse.TraceIds;
import java.util.HexFormat;
import java.util.Optional;

/** Takes from error events what correlation needs. */
public final class TracedErrors {

    /** How much of a message is kept, in UTF-16 units. */
    public static final int MAX_MESSAGE = 200;

    private TracedErrors() {}

    /** The error; empty if the event names no valid trace. */
    public static Optional<TracedError> of(FingerprintedEvent fingerprinted) {
        ErrorEvent event = fingerprinted.event();
        String trace = TraceIds.trace(event.traceId());
        if (trace.isEmpty()) {
            return Optional.empty();
        }
        String span = TraceIds.span(event.spanId());
        boolean thrown = !event.exceptions().isEmpty();
        return Optional.of(new TracedError(
                event.project(),
                event.id(),
                event.occurrence(),
                trace,
                span.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(span),
                fingerprinted.fingerprint(),
                event.service(),
                event.environment(),
                event.timestamp(),
                event.receivedAt(),
                event.level(),
                thrown ? event.exceptions().outermost().type() : "",
                FieldLimits.cut(message(event), MAX_MESSAGE)));
    }

    /** What the outermost exception says, or else what was logged. */
    private static String message(ErrorEvent event) {
        String thrown = event.exceptions().isEmpty()
                ? ""
                : event.exceptions().outermost().message();
        return thrown.isEmpty() ? event.message() : thrown;
    }
}

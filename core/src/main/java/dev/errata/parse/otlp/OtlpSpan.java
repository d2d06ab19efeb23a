// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.List;

/**
 * The fields of a span that are needed to report its exceptions.
 *
 * @param traceId hex digits, unchecked
 * @param kind span kind, 2 is SERVER and 5 is CONSUMER
 * @param exceptions its events named {@code exception}
 */
record OtlpSpan(
        String traceId, String spanId, String name, int kind, Attributes attributes, List<SpanException> exceptions) {

    private static final int SERVER = 2;
    private static final int CONSUMER = 5;

    /**
     * An exception recorded on the span.
     *
     * @param time nanoseconds since the epoch
     */
    record SpanException(long time, Attributes attributes) {}

    /** Whether the span is how work enters a service. */
    boolean isEntry() {
        return kind == SERVER || kind == CONSUMER;
    }
}

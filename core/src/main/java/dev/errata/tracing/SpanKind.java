// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** Which side of a call a span is. Spans of no kind are {@link #INTERNAL}. */
public enum SpanKind {
    INTERNAL,
    SERVER,
    CLIENT,
    PRODUCER,
    CONSUMER;

    /** Whether the span is how work enters a service. */
    public boolean isEntry() {
        return this == SERVER || this == CONSUMER;
    }

    /** Whether the span is how work leaves a service. */
    public boolean isExit() {
        return this == CLIENT || this == PRODUCER;
    }
}

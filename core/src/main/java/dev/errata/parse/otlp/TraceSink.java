// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.Rejection;
import dev.errata.tracing.Span;
import java.util.List;

/** Takes what a payload of spans turned out to hold. */
public interface TraceSink {

    /**
     * All spans of one trace that a payload holds; called once for each trace.
     *
     * @param traceId 32 lower-case hex digits
     * @param spans in the order in which they were sent, at least one; the receiver may keep the list
     */
    void spans(String traceId, List<Span> spans);

    /**
     * A span that belongs nowhere: its trace or span id is all zero or has the wrong length.
     *
     * @param detail one sentence for people
     */
    void unusable(String detail);

    /** A payload that could not be read, or not to its end; what was read before has been handed over. */
    void rejection(Rejection rejection);
}

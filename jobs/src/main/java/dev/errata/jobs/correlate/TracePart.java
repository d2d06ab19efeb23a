// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.assembly.SpanCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a trace: the spans of it that one payload holds, or an error.
 *
 * @param receivedAt epoch milliseconds
 * @param count how many spans
 * @param failing whether one of them failed, or it is an error
 * @param spans as {@link SpanCodec} writes them; empty for an error
 * @param error null if it is spans
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes travel; parts are never compared
public record TracePart(
        String project,
        String traceId,
        long receivedAt,
        int count,
        boolean failing,
        byte[] spans,
        @Nullable GroupedError error) {

    private static final byte[] NO_SPANS = {};

    static TracePart of(String project, String traceId, long receivedAt, List<Span> spans) {
        boolean failing = spans.stream().anyMatch(Span::mayHaveFailed);
        return new TracePart(project, traceId, receivedAt, spans.size(), failing, SpanCodec.encode(spans), null);
    }

    static TracePart of(GroupedError error) {
        return new TracePart(
                error.error().project(), error.error().traceId(), error.error().receivedAt(), 0, true, NO_SPANS, error);
    }

    /** Traces of different projects never meet. */
    String key() {
        return project + '/' + traceId;
    }
}

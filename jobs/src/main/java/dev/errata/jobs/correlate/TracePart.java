// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a trace: the spans of it that one payload holds, or an error.
 *
 * @param receivedAt epoch milliseconds
 * @param error null if it is spans
 */
public record TracePart(
        String project,
        String traceId,
        long receivedAt,
        List<Span> spans,
        @Nullable GroupedError error) {

    static TracePart of(String project, String traceId, long receivedAt, List<Span> spans) {
        return new TracePart(project, traceId, receivedAt, List.copyOf(spans), null);
    }

    static TracePart of(GroupedError error) {
        return new TracePart(
                error.error().project(), error.error().traceId(), error.error().receivedAt(), List.of(), error);
    }

    /** Traces of different projects never meet. */
    String key() {
        return project + '/' + traceId;
    }
}

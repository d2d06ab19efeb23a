// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanStatus;
import java.util.List;

/**
 * Where the assembling of one trace stands. Times are those of receipt, epoch milliseconds.
 *
 * @param time when the trace began; 0 while it was never closed
 * @param spans received, with repetitions
 * @param errors received, with repetitions
 * @param version how often it was closed
 * @param firstClosed when it was closed first; 0 if it never was
 * @param closed when it was closed last; 0 if parts came since
 * @param timer when it is to be looked at next
 */
public record TraceLife(
        long firstReceived,
        long lastReceived,
        long time,
        int spans,
        int errors,
        int version,
        long firstClosed,
        long closed,
        long timer) {

    /** More errors of one trace tell nothing more. */
    private static final int MAX_ERRORS = 1_000;

    /** What is to be done with a trace. */
    public sealed interface Next {}

    /** Nothing before then. */
    public record Wait(long until) implements Next {}

    /** Say what is known of it. */
    public record Close() implements Next {}

    /** Nothing is expected of it any more. */
    public record Forget() implements Next {}

    /** A trace of which the first part comes. */
    public static TraceLife begun(long received) {
        return new TraceLife(received, received, 0, 0, 0, 0, 0, 0, Long.MIN_VALUE);
    }

    /** A trace that was closed as healthy and forgotten, of which a failing part comes. */
    public static TraceLife reopened(long received) {
        return new TraceLife(received, received, 0, 0, 0, 1, 0, 0, Long.MIN_VALUE);
    }

    /** With one more part. */
    public TraceLife receiving(long received, int newSpans, int newErrors) {
        long first = closed > 0 ? received : Math.min(firstReceived, received);
        long last = closed > 0 ? received : Math.max(lastReceived, received);
        return new TraceLife(first, last, time, spans + newSpans, errors + newErrors, version, firstClosed, 0, timer);
    }

    /** As closed now. */
    public TraceLife closing(long now, long began) {
        long since = firstClosed > 0 ? firstClosed : now;
        return new TraceLife(firstReceived, lastReceived, began, spans, errors, version + 1, since, now, timer);
    }

    /** With the time of its timer. */
    public TraceLife armed(long at) {
        return new TraceLife(firstReceived, lastReceived, time, spans, errors, version, firstClosed, closed, at);
    }

    /** When it is worth looking at the parts. */
    public long due(AssemblySettings settings) {
        return closed > 0
                ? closed + settings.retention()
                : Math.min(lastReceived + settings.gap(), firstReceived + settings.limit());
    }

    /** What to do at a time at or after {@link #due}. */
    public Next next(AssemblySettings settings, long now, Completeness parts) {
        if (closed > 0) {
            return new Forget();
        }
        long last = Math.min(lastReceived + settings.incompleteGap(), firstReceived + settings.limit());
        return parts.isWhole() || now >= last ? new Close() : new Wait(last);
    }

    /** Those of further spans that are kept when there are many: what failed, and where work enters and leaves. */
    public List<Span> kept(List<Span> further, AssemblySettings settings) {
        if (spans + further.size() <= settings.maxSpans()) {
            return further;
        }
        if (spans >= 2 * settings.maxSpans()) {
            return List.of();
        }
        return further.stream()
                .filter(span -> span.status() == SpanStatus.ERROR
                        || span.kind().isEntry()
                        || span.kind().isExit())
                .toList();
    }

    /** Whether another error is kept. */
    public boolean takesErrors() {
        return errors < MAX_ERRORS;
    }

    /** Whether nothing more is taken: an id that is used again and again must come to an end. */
    public boolean isOver(AssemblySettings settings, long now) {
        return firstClosed > 0 && now >= firstClosed + settings.retention();
    }

    /** Whether spans or errors were left out. */
    public boolean isTruncated(AssemblySettings settings) {
        return spans > settings.maxSpans() || errors > MAX_ERRORS;
    }
}

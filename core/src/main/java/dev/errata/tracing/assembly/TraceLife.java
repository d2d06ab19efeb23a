// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

/**
 * Where the assembling of one trace stands. Times are those of receipt, epoch milliseconds.
 *
 * @param time when the trace began; 0 while it was never closed
 * @param spans kept, with repetitions since they were last made distinct
 * @param distinct how many they were then; 0 if they never were
 * @param spansLeftOut whether there are more than are kept whatever they tell
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
        int distinct,
        boolean spansLeftOut,
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
        return new TraceLife(received, received, 0, 0, 0, false, 0, 0, 0, 0, Long.MIN_VALUE);
    }

    /**
     * A trace that was closed as healthy and forgotten, of which a failing part comes.
     *
     * @param time that it was closed with: versions of a trace have the same
     */
    public static TraceLife reopened(long received, long time) {
        return new TraceLife(received, received, time, 0, 0, false, 0, 1, 0, 0, Long.MIN_VALUE);
    }

    /** With one more part, of which nothing is kept yet. */
    public TraceLife receiving(long received, int newErrors) {
        long first = closed > 0 ? received : Math.min(firstReceived, received);
        long last = closed > 0 ? received : Math.max(lastReceived, received);
        return new TraceLife(
                first, last, time, spans, distinct, spansLeftOut, errors + newErrors, version, firstClosed, 0, timer);
    }

    /** With more spans that are kept. */
    public TraceLife keeping(int further) {
        return keeping(spans + further, distinct, spansLeftOut);
    }

    /** With its spans made distinct. */
    public TraceLife keeping(KeptSpans kept) {
        int count = kept.spans().size();
        return keeping(count, count, spansLeftOut || kept.truncated());
    }

    private TraceLife keeping(int newSpans, int newDistinct, boolean leftOut) {
        return new TraceLife(
                firstReceived,
                lastReceived,
                time,
                newSpans,
                newDistinct,
                leftOut,
                errors,
                version,
                firstClosed,
                closed,
                timer);
    }

    /** As closed now. */
    public TraceLife closing(long now, long began) {
        long since = firstClosed > 0 ? firstClosed : now;
        return new TraceLife(
                firstReceived,
                lastReceived,
                began,
                spans,
                distinct,
                spansLeftOut,
                errors,
                version + 1,
                since,
                now,
                timer);
    }

    /** With the time of its timer. */
    public TraceLife armed(long at) {
        return new TraceLife(
                firstReceived,
                lastReceived,
                time,
                spans,
                distinct,
                spansLeftOut,
                errors,
                version,
                firstClosed,
                closed,
                at);
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

    /** Whether its spans are to be made distinct before further ones are kept: as many as the cap came since they were. */
    public boolean isCrowded(int further, AssemblySettings settings) {
        return spans + further > distinct + settings.maxSpans();
    }

    /** Whether no further span is kept. */
    public boolean isFull(AssemblySettings settings) {
        return distinct >= settings.mostSpans();
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
    public boolean isTruncated() {
        return spansLeftOut || errors > MAX_ERRORS;
    }
}

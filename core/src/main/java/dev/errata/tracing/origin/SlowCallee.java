// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Span;
import dev.errata.tracing.tree.SpanNode;
import org.jspecify.annotations.Nullable;

/** Finds what took the time of a call that was answered too late. Lengths are compared, not clocks (R1). */
final class SlowCallee {

    /** Share of a call's time. */
    static final double ALMOST_ALL = 0.95;

    private SlowCallee() {}

    /** Whether the callee ran almost as long as the call, or on after it. */
    static boolean isSlow(Span callee, Span call) {
        return callee.duration() >= ALMOST_ALL * call.duration() || endsAfter(callee, call);
    }

    /** Clocks may only tell where they agree that the callee began during the call. */
    private static boolean endsAfter(Span callee, Span call) {
        boolean clocksAgree = callee.start() >= call.start() && callee.start() <= call.end();
        return clocksAgree && callee.end() > call.end() + Explanations.SKEW;
    }

    /** The deepest span, along the longest children, that ran for half of the call; the callee if none did. */
    static SpanNode slowest(SpanNode callee, Span call) {
        SpanNode slowest = callee;
        SpanNode next = longestChild(slowest);
        while (next != null && next.span().duration() >= call.duration() / 2) {
            slowest = next;
            next = longestChild(slowest);
        }
        return slowest;
    }

    private static @Nullable SpanNode longestChild(SpanNode node) {
        SpanNode longest = null;
        for (SpanNode child : node.children()) {
            boolean longer =
                    longest == null || child.span().duration() > longest.span().duration();
            longest = !child.isAsync() && longer ? child : longest;
        }
        return longest;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time of a span in which none of the spans ran that answer to it. Children of another service, and absent ones, are moved into the span
 * where they stick out, since their clock is another (R1).
 */
public final class SelfTime {

    private SelfTime() {}

    /** Microseconds, from 0 to the duration of the span. */
    public static long of(SpanNode node) {
        long duration = Math.max(0, node.span().duration());
        long covered = 0;
        long until = 0;
        for (Interval run : runs(node, duration)) {
            long from = Math.max(run.from, until);
            if (run.to > from) {
                covered += run.to - from;
                until = run.to;
            }
        }
        return Math.max(0, duration - covered);
    }

    /** When children ran, from the start of the span, within it, in order. */
    private static List<Interval> runs(SpanNode node, long duration) {
        List<Interval> runs = new ArrayList<>(node.children().size());
        for (SpanNode child : node.children()) {
            if (!child.isAsync()) {
                runs.add(run(node, child, duration));
            }
        }
        runs.sort(Comparator.comparingLong(Interval::from).thenComparingLong(Interval::to));
        return runs;
    }

    private static Interval run(SpanNode node, SpanNode child, long duration) {
        long length = Math.max(0, child.span().duration());
        long from = child.span().start() - node.span().start();
        if (child.isAbsent() || !child.span().service().equals(node.span().service())) {
            from = Math.max(0, Math.min(from, duration - length));
        }
        return new Interval(Math.max(0, from), Math.min(duration, from + length));
    }

    private record Interval(long from, long to) {}
}

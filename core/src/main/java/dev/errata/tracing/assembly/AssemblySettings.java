// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long the parts of a trace are waited for; all in milliseconds.
 *
 * @param gap silence after which a trace that looks whole is taken for whole
 * @param incompleteGap silence after which one is taken as it is, although a part that others name is not there
 * @param limit time after its first part when a trace is taken as it is, even if parts still come
 * @param retention how long a failing trace is kept for late parts
 * @param maxSpans spans of a trace that are kept whatever they tell
 */
public record AssemblySettings(long gap, long incompleteGap, long limit, long retention, int maxSpans)
        implements Serializable {

    /** For clients that send every five seconds and collectors that wait up to ten. */
    public static final AssemblySettings DEFAULT = new AssemblySettings(
            Duration.ofSeconds(15).toMillis(),
            Duration.ofSeconds(45).toMillis(),
            Duration.ofMinutes(5).toMillis(),
            Duration.ofMinutes(10).toMillis(),
            10_000);

    public AssemblySettings {
        if (gap < 1 || incompleteGap < gap || limit < incompleteGap || retention < 0 || maxSpans < 1) {
            throw new IllegalArgumentException("gap %d, incomplete gap %d, limit %d, retention %d, %d spans"
                    .formatted(gap, incompleteGap, limit, retention, maxSpans));
        }
    }

    /** Spans of a trace that are kept at the most. */
    public int mostSpans() {
        return 2 * maxSpans;
    }

    /** The same with other gaps; the limit is never below them. */
    public AssemblySettings waiting(Duration whole, Duration incomplete) {
        return new AssemblySettings(
                whole.toMillis(), incomplete.toMillis(), Math.max(limit, incomplete.toMillis()), retention, maxSpans);
    }
}

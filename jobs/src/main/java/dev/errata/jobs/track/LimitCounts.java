// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.Limit;
import java.util.Locale;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts how often each bound of the grouping was reached: metric {@code reached} of the group {@code limit=…}. */
final class LimitCounts {

    private final Counter[] counters = new Counter[Limit.values().length];

    LimitCounts(MetricGroup metrics) {
        for (Limit limit : Limit.values()) {
            String name = limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
            counters[limit.ordinal()] = metrics.addGroup("limit", name).counter("reached");
        }
    }

    void reached(Limit limit) {
        counters[limit.ordinal()].inc();
    }
}

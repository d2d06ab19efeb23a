// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.RejectReason;
import java.util.Locale;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What became of the input: as metrics while a job runs, as accumulators of the same meaning after it has ended.
 * Accumulators are named {@code events}, {@code not-errors} and {@code rejections.<reason>}.
 */
final class ParseCounts {

    private final Count events;
    private final Count notErrors;
    private final Count[] rejections = new Count[RejectReason.values().length];

    ParseCounts(RuntimeContext context) {
        MetricGroup metrics = context.getMetricGroup();
        events = new Count(metrics.counter("events"), accumulator(context, "events"));
        notErrors = new Count(metrics.counter("notErrors"), accumulator(context, "not-errors"));
        for (RejectReason reason : RejectReason.values()) {
            String name = reason.name().toLowerCase(Locale.ROOT);
            rejections[reason.ordinal()] = new Count(
                    metrics.addGroup("reason", name).counter("rejections"), accumulator(context, "rejections." + name));
        }
    }

    void event() {
        events.inc();
    }

    void notAnError() {
        notErrors.inc();
    }

    void rejection(RejectReason reason) {
        rejections[reason.ordinal()].inc();
    }

    private static LongCounter accumulator(RuntimeContext context, String name) {
        LongCounter accumulator = new LongCounter();
        context.addAccumulator(name, accumulator);
        return accumulator;
    }

    private record Count(Counter metric, LongCounter accumulator) {
        void inc() {
            metric.inc();
            accumulator.add(1L);
        }
    }
}

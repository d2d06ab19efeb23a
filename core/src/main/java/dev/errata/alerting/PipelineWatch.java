// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Filter;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether the pipeline itself still works, for whoever watches it from outside. */
public final class PipelineWatch {

    private static final long MINUTE = 60_000L;

    private PipelineWatch() {}

    /** The alert that always fires, so that its absence says that alerting is down. */
    public static Firing watchdog(long startedAt) {
        Rule rule = new Rule("watchdog", "", "Watchdog", true, Filter.ALL, Severity.INFO, 0, new PipelineStalled(1, 1));
        return firing(rule, "", startedAt, "alerting works");
    }

    /**
     * What fires or ceases now.
     *
     * @param on what fires already
     * @param watermark event time that the pipeline has reached, epoch milliseconds
     * @param lastInputs when each source gave something last, epoch milliseconds, by its name
     * @param now wall clock, epoch milliseconds
     */
    public static List<Firing> look(
            Rule rule,
            PipelineStalled limits,
            List<Firing> on,
            long watermark,
            Map<String, Long> lastInputs,
            long now) {
        Map<String, String> stalled = new TreeMap<>();
        if (now - watermark > limits.lagMinutes() * MINUTE) {
            stalled.put("", "event time lags by " + (now - watermark) / MINUTE + " min");
        }
        lastInputs.forEach((source, at) -> {
            if (now - at > limits.silentMinutes() * MINUTE) {
                stalled.put(source, source + " is silent for " + (now - at) / MINUTE + " min");
            }
        });
        List<Firing> changed = new ArrayList<>();
        for (Firing firing : on) {
            if (firing.rule().equals(rule.id()) && stalled.remove(firing.title()) == null) {
                changed.add(firing.ceased(now, "it goes on"));
            }
        }
        stalled.forEach((source, reason) -> changed.add(firing(rule, source, now, reason)));
        return changed;
    }

    private static Firing firing(Rule rule, String source, long at, String reason) {
        return new Firing(
                "",
                0,
                rule.id(),
                rule.alertname(),
                rule.severity(),
                "",
                "errata",
                "",
                source,
                true,
                at,
                0,
                reason,
                0,
                0,
                1,
                0);
    }
}

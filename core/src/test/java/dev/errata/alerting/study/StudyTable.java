// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.detector.HourProfile;
import dev.errata.alerting.study.Study.Detected;
import dev.errata.alerting.study.Study.Spike;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The study as the tables of the documentation. */
final class StudyTable {

    private final Study study;
    private final Map<String, SpikeRule> rules = new LinkedHashMap<>();
    private final SpikeRule firstWeek;

    StudyTable(long seed, int groups) {
        study = new Study(seed, groups);
        HourProfile profile = Traffic.profile(new Draws(seed + 1));
        rules.put("PostHog, its default threshold of 500", SpikeRule.posthog(10, 500));
        rules.put("PostHog, threshold 10", SpikeRule.posthog(10, 10));
        rules.put("Sentry, escalating", SpikeRule.sentry());
        rules.put("**Errata**", SpikeRule.errata(DetectorSettings.DEFAULT, profile));
        firstWeek = SpikeRule.errata(
                DetectorSettings.DEFAULT.withAlpha(DetectorSettings.ALPHA_OF_FIRST_WEEK), HourProfile.FLAT);
    }

    String falseAlerts() {
        StringBuilder table = new StringBuilder();
        header(table, "false alerts per group and week", Traffic.values());
        rules.forEach((name, rule) -> {
            table.append("| ").append(name);
            for (Traffic kind : Traffic.values()) {
                table.append(" | ").append(number(study.falseAlerts(kind, rule)));
            }
            table.append(" |\n");
        });
        table.append("| Errata, days 2 to 7 of a new project");
        for (Traffic kind : Traffic.values()) {
            table.append(" | ").append(number(study.falseAlertsOfFirstWeek(kind, firstWeek)));
        }
        return table.append(" |\n").toString();
    }

    String detections() {
        StringBuilder table = new StringBuilder();
        header(table, "found (median minutes)", Study.SPIKED.toArray(Traffic[]::new));
        for (Spike spike : Spike.values()) {
            rules.forEach((name, rule) -> {
                table.append("| ").append(spike.label()).append(", ").append(name);
                for (Traffic kind : Study.SPIKED) {
                    table.append(" | ").append(cell(study.detected(kind, spike, rule)));
                }
                table.append(" |\n");
            });
        }
        return table.toString();
    }

    private static void header(StringBuilder table, String what, Traffic... kinds) {
        table.append("| ").append(what);
        for (Traffic kind : kinds) {
            table.append(" | ").append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        table.append(" |\n|").append(" --- |".repeat(kinds.length + 1)).append('\n');
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    private static String cell(Detected detected) {
        long percent = Math.round(detected.rate() * 100);
        return percent == 0 ? "0 %" : percent + " % (" + detected.delay() + ")";
    }
}

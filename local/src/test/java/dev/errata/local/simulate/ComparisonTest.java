// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.Firing;
import dev.errata.alerting.rules.Severity;
import dev.errata.gateway.simulate.Comparison;
import dev.errata.gateway.simulate.ComparisonJson;
import dev.errata.gateway.simulate.Simulated;
import dev.errata.gateway.simulate.Suppressed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final long START = Instant.parse("2026-01-31T23:50:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private static final Simulated BEFORE = new Simulated(
            List.of(on("new", 1, 0), off("new", 1, 0), on("new", 2, 1), on("many", 2, 20), on("new", 3, 2)),
            List.of(new Suppressed("new", "the group is ignored"), new Suppressed("new", "the group is ignored")));

    private static final Simulated AFTER = new Simulated(
            List.of(on("many", 2, 20), on("many", 4, 5)), List.of(new Suppressed("many", "the group is resolved")));

    private final Comparison comparison = Comparison.of("rules in force", BEFORE, "strict.json", AFTER);

    @Test
    void whatGoesOnIsANotificationAndWhatGoesOffIsNone() {
        assertThat(comparison.total()).isEqualTo(new Comparison.Pair(4, 2));
        assertThat(comparison.byRule())
                .containsEntry("new", new Comparison.Pair(3, 0))
                .containsEntry("many", new Comparison.Pair(1, 2));
        assertThat(comparison.byDay())
                .containsEntry(LocalDate.parse("2026-01-31"), new Comparison.Pair(3, 1))
                .containsEntry(LocalDate.parse("2026-02-01"), new Comparison.Pair(1, 1));
    }

    @Test
    void groupsOfOneSetOnlyAreNamed() {
        assertThat(comparison.missed()).extracting(Firing::group).containsExactly(1L, 3L);
        assertThat(comparison.added()).extracting(Firing::group).containsExactly(4L);
    }

    @Test
    void aGroupThatIsToldOfLaterIsNotMissed() {
        assertThat(comparison.later()).extracting(Comparison.Delay::millis).containsExactly(19 * MINUTE);
    }

    @Test
    void theReportSaysItInWords() {
        StringWriter text = new StringWriter();
        new ComparisonText(new PrintWriter(text)).print(comparison);

        assertThat(text.toString())
                .startsWith("4 → 2 notifications (rules in force → strict.json), misses these 2 groups:")
                .contains("shop/0000000000000003  Problem 3  production, told 2026-01-31T23:52:00Z by new")
                .contains("tells also of this group:")
                .contains("shop/0000000000000002  Problem 2  19 min later, by many and not by new")
                .contains("         3          0  new")
                .contains("         2          0  new: the group is ignored");
    }

    @Test
    void theReportForMachinesHasTheSame() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ComparisonJson.of(comparison, List.of("pipeline-stalled")));

        assertThat(json.at("/notifications/before").asInt()).isEqualTo(4);
        assertThat(json.at("/by_rule/many/after").asInt()).isEqualTo(2);
        assertThat(json.at("/by_day/2026-02-01/before").asInt()).isEqualTo(1);
        assertThat(json.at("/missed/1/group").asText()).isEqualTo("0000000000000003");
        assertThat(json.at("/missed/1/starts_at").asText()).isEqualTo("2026-01-31T23:52:00Z");
        assertThat(json.at("/later/0/millis").asLong()).isEqualTo(19 * MINUTE);
        assertThat(json.at("/suppressed/1/times/before").asInt()).isEqualTo(2);
        assertThat(json.at("/not_simulated/0").asText()).isEqualTo("pipeline-stalled");
    }

    @Test
    void rulesThatTellTheSameMissNothing() {
        StringWriter text = new StringWriter();
        new ComparisonText(new PrintWriter(text)).print(Comparison.of("a", BEFORE, "b", BEFORE));

        assertThat(text.toString()).startsWith("4 → 4 notifications (a → b), misses no group");
    }

    private static Firing on(String rule, long group, long minute) {
        return firing(rule, group, minute, true);
    }

    private static Firing off(String rule, long group, long minute) {
        return firing(rule, group, minute, false);
    }

    private static Firing firing(String rule, long group, long minute, boolean on) {
        return new Firing(
                "shop",
                group,
                rule,
                "Alert",
                Severity.WARNING,
                "production",
                "cart",
                "",
                "Problem " + group,
                on,
                START + minute * MINUTE,
                on ? 0 : START + (minute + 1) * MINUTE,
                "",
                1,
                0,
                1,
                group);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Firing;
import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Filter;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import dev.errata.alerting.rules.Severity;
import dev.errata.gateway.dispatch.TestFirings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineAlertsTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final Progress WELL = progress(START, START);

    private final PipelineAlerts alerts = new PipelineAlerts();

    @Test
    void itFiresOnceAndCeasesOnce() {
        assertThat(look(Rules.defaults(), WELL)).isEmpty();
        Progress lagging = progress(START - 6 * MINUTE, START);
        assertThat(look(Rules.defaults(), lagging)).singleElement().satisfies(firing -> {
            assertThat(firing.alertname()).isEqualTo("PipelineStalled");
            assertThat(firing.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(firing.on()).isTrue();
        });
        assertThat(look(Rules.defaults(), lagging)).isEmpty();
        assertThat(look(Rules.defaults(), WELL)).singleElement().matches(firing -> !firing.on());
    }

    @Test
    void aTopicThatNobodyUsesIsNotSilent() {
        assertThat(look(Rules.defaults(), progress(START, START - 11 * MINUTE)))
                .extracting(Firing::title)
                .containsExactly("errata.events");
        assertThat(look(Rules.defaults(), progress(START, START - DAY - 1)))
                .singleElement()
                .matches(firing -> !firing.on());
    }

    @Test
    void aRuleOnTheTopicReplacesTheDefault() {
        Rule patient = rule(true, new PipelineStalled(30, 30));
        assertThat(look(Rules.defaults().with(patient), progress(START - 20 * MINUTE, START)))
                .isEmpty();
    }

    @Test
    void whatARuleMadeCeasesWithIt() {
        look(Rules.defaults(), progress(START - 20 * MINUTE, START));
        Rule disabled = rule(false, new PipelineStalled(5, 10));
        assertThat(look(Rules.defaults().with(disabled), progress(START - 20 * MINUTE, START)))
                .singleElement()
                .satisfies(firing -> assertThat(firing.reason()).isEqualTo("its rule is no longer in force"));
    }

    @Test
    void whatWasOnBeforeARestartCeasesWithTheSameStart() {
        Firing before =
                look(Rules.defaults(), progress(START - 20 * MINUTE, START)).get(0);
        PipelineAlerts restarted = new PipelineAlerts();
        assertThat(restarted.restore(List.of(before, TestFirings.on(1, START)))).containsExactly(before);
        assertThat(restarted.look(Rules.defaults(), WELL, START + 1))
                .singleElement()
                .satisfies(firing -> assertThat(firing.startsAt()).isEqualTo(before.startsAt()));
    }

    private List<Firing> look(Rules rules, Progress progress) {
        return alerts.look(rules, progress, START);
    }

    private static Progress progress(long watermark, long lastInput) {
        return new Progress(watermark, Map.of("errata.events", lastInput));
    }

    private static Rule rule(boolean enabled, PipelineStalled limits) {
        return new Rule("pipeline-stalled", "", "PipelineStalled", enabled, Filter.ALL, Severity.CRITICAL, 0, limits);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Evaluation.Outcome;
import dev.errata.lifecycle.LifecycleSettings;
import dev.errata.model.Command;
import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.Tally;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.UserSketch;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdvanceHistoryHarnessTest {

    private static final long GROUP = 7;
    private static final long MINUTE = 60_000;
    private static final long START = 1_767_225_600_000L;
    private static final String MANY =
            "{\"id\":\"many\",\"kind\":\"threshold\",\"alertname\":\"Many\",\"events\":2,\"window_minutes\":1}";

    @SuppressWarnings("NullAway.Init") // set before each test
    private KeyedBroadcastOperatorTestHarness<GroupKey, GroupInput, ProjectNews, Group> harness;

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void clocksOfLifeAndOfAlertsGoInTheOrderOfTheirTimes() throws Exception {
        open(60);
        count(1);
        count(1);
        ignore(1, 3);
        count(30);
        assertThat(alerts())
                .as("the ignore is over before the minute was waited for")
                .contains("many true");
        assertThat(side(AdvanceLifecycle.EVALUATIONS))
                .filteredOn(evaluation -> evaluation.rule().equals("many"))
                .extracting(Evaluation::outcome)
                .containsExactly(Outcome.FIRED, Outcome.CEASED);
    }

    @Test
    void clocksGoNoFurtherThanTheEnd() throws Exception {
        open(3);
        count(1);
        count(1);
        end();
        assertThat(alerts()).doesNotContain("many true");
    }

    @Test
    void clocksGoOnAfterTheLastInput() throws Exception {
        open(4);
        count(1);
        count(1);
        end();
        assertThat(alerts()).contains("many true");
    }

    @Test
    void whatWasCountedBeforeIsNotNew() throws Exception {
        open(60);
        harness.processElement(GroupInput.counted(GroupTally.arriving(GROUP, GROUP, tally(-90))), START - 90 * MINUTE);
        count(1);
        end();
        assertThat(alerts()).isEmpty();
    }

    private void open(int endMinute) throws Exception {
        harness = new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        AdvanceLifecycle.onHistoryUntil(LifecycleSettings.DEFAULT, START + endMinute * MINUTE),
                        List.of(KnownRules.STATE, LifeStates.PROJECTS)),
                GroupKey::of,
                TypeInformation.of(GroupKey.class),
                128,
                1,
                0);
        harness.open();
        harness.setProcessingTime(START); // the end decides, and not the clock
        harness.processBroadcastElement(ProjectNews.rule(new RuleChange("many", MANY, 0)), START);
    }

    private void count(int minute) throws Exception {
        harness.processElement(GroupInput.counted(GroupTally.of(GROUP, GROUP, tally(minute))), START + minute * MINUTE);
    }

    private void ignore(int minute, int untilMinute) throws Exception {
        long time = START + minute * MINUTE + 1;
        IgnoreUntil until = new IgnoreUntil(START + untilMinute * MINUTE, 0, 0, 0, 0, false);
        Command command = new Command("c1", "shop", time, "ada", new Ignore(GROUP, until));
        harness.processElement(GroupInput.asked(CommandMessage.of(command)), time);
    }

    private void end() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
        harness.processBroadcastWatermark(Long.MAX_VALUE);
    }

    private static Tally tally(int minute) {
        long time = START + minute * MINUTE;
        return new Tally(
                "shop", GROUP, (int) (time / MINUTE), "production", "1.0.0", "cart", 1, time, time, UserSketch.EMPTY);
    }

    private List<String> alerts() {
        return side(AdvanceLifecycle.FIRINGS).stream()
                .map(firing -> firing.rule() + " " + firing.on())
                .toList();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}

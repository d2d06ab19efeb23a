// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.GroupFacts;
import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.lifecycle.LifecycleSettings;
import dev.errata.lifecycle.ReleaseLine;
import dev.errata.lifecycle.Transition;
import dev.errata.lifecycle.TransitionReason;
import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import dev.errata.model.ResolveMode;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdvanceLifecycleHarnessTest {

    private static final long GROUP = 7;
    private static final long MINUTE = 60_000;
    private static final long START = 1_767_225_600_000L;

    private KeyedBroadcastOperatorTestHarness<GroupKey, GroupInput, ProjectNews, Group> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
        harness.setProcessingTime(START);
        harness.processBroadcastElement(ProjectNews.service("shop", "cart", START - 60 * MINUTE), START);
        describe();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aGroupLivesItsLife() throws Exception {
        count(1, "1.0.0");
        assertThat(last().status()).isEqualTo(Status.NEW);
        ask("c1", 2, new Acknowledge(GROUP));
        assertThat(last().status()).isEqualTo(Status.ACKNOWLEDGED);
        ask("c2", 3, new Resolve(GROUP, ResolveMode.NOW, "", ""));
        count(2, "1.0.0");
        assertThat(last().status()).as("an event from before the resolve").isEqualTo(Status.RESOLVED);
        count(4, "1.0.0");
        assertThat(last().status()).isEqualTo(Status.REGRESSED);
        assertThat(last().lastCommand()).isEqualTo("c2");
        assertThat(last().version()).as("three events and two commands").isEqualTo(5);
        assertThat(side(AdvanceLifecycle.TRANSITIONS))
                .extracting(Transition::to)
                .containsExactly(Status.NEW, Status.ACKNOWLEDGED, Status.RESOLVED, Status.REGRESSED);
        assertThat(side(AdvanceLifecycle.FIRINGS))
                .extracting(firing -> firing.alertname() + " " + firing.on())
                .containsExactly("ErrorGroupNew true", "ErrorGroupNew false", "ErrorGroupRegressed true");
        assertThat(side(AdvanceLifecycle.OUTCOMES)).hasSize(2).allMatch(CommandRow::applied);
    }

    @Test
    void aCommandIsDoneOnce() throws Exception {
        count(1, "1.0.0");
        ask("c1", 2, new Assign(GROUP, "ada"));
        ask("c1", 2, new Assign(GROUP, "ada"));
        assertThat(side(AdvanceLifecycle.OUTCOMES))
                .extracting(CommandRow::applied)
                .as("a repetition was answered already")
                .containsExactly(true);
        assertThat(last().assignee()).isEqualTo("ada");
    }

    @Test
    void anotherRevisionThanExpectedIsAnAnswer() throws Exception {
        count(1, "1.0.0");
        Command command = new Command("c1", "shop", START, "ada", new Acknowledge(GROUP), 77);
        harness.processElement(GroupInput.asked(CommandMessage.of(command)), START);
        CommandRow outcome = side(AdvanceLifecycle.OUTCOMES).get(0);
        assertThat(outcome.applied()).isFalse();
        assertThat(outcome.reason()).isEqualTo("the group has revision 1 and not 77");
    }

    @Test
    void aCommandThatIsReadBeforeItsGroupWaitsForIt() throws Exception {
        ask("c1", 2, new Acknowledge(GROUP));
        assertThat(harness.extractOutputValues()).isEmpty();
        count(1, "1.0.0");
        assertThat(last().status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void aCommandAboutNoGroupIsRefusedWhenAllBeforeItIsCounted() throws Exception {
        ask("c1", 2, new Acknowledge(GROUP));
        assertThat(side(AdvanceLifecycle.OUTCOMES)).isEmpty();
        watermark(3);
        assertThat(side(AdvanceLifecycle.OUTCOMES))
                .extracting(CommandRow::reason)
                .containsExactly("there is no group 0000000000000007");
    }

    @Test
    void aRuleHoldsFromTheMomentItIsGiven() throws Exception {
        rule(
                "many",
                "{\"id\":\"many\",\"kind\":\"threshold\",\"alertname\":\"Many\",\"events\":2,\"window_minutes\":5}");
        count(1, "1.0.0");
        count(1, "1.0.0");
        watermark(6);
        assertThat(alerts()).contains("Many true");
        rule("many", "");
        watermark(8);
        assertThat(alerts()).contains("Many false");
    }

    @Test
    void whatIsSuppressedSaysWhy() throws Exception {
        harness.processBroadcastElement(ProjectNews.service("shop", "cart", START + 55_000), START);
        harness.close();
        harness = harness();
        harness.open();
        describe();
        count(1, "1.0.0");
        assertThat(side(AdvanceLifecycle.FIRINGS)).isEmpty();
        assertThat(side(AdvanceLifecycle.EVALUATIONS))
                .extracting(Evaluation::reason)
                .containsExactly("the service is younger than 10 min");
    }

    @Test
    void theOrderOfReleasesMayBecomeKnownLater() throws Exception {
        releases(ReleaseLine.EMPTY.deployed("green", START - 9).deployed("red", START - 8));
        count(1, "green");
        ask("c1", 2, new Resolve(GROUP, ResolveMode.IN_RELEASE, "green", ""));
        count(4, "red");
        assertThat(last().status()).as("red came after green").isEqualTo(Status.REGRESSED);
        releases(ReleaseLine.EMPTY.deployed("green", START - 7).deployed("red", START - 8));
        assertThat(last().status()).as("green was deployed anew").isEqualTo(Status.RESOLVED);
        assertThat(side(AdvanceLifecycle.TRANSITIONS))
                .extracting(Transition::reason)
                .contains(TransitionReason.RELEASES_CHANGED);
    }

    @Test
    void silenceResolves() throws Exception {
        count(1, "1.0.0");
        watermark(15 * 24 * 60);
        harness.setProcessingTime(START + 15L * 24 * 60 * MINUTE);
        assertThat(last().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void silenceWaitsForEventTimeAndDoesNotTurnInCircles() throws Exception {
        count(1, "1.0.0");
        harness.setProcessingTime(START + 15L * 24 * 60 * MINUTE);
        assertThat(last().status()).as("not everything has arrived").isEqualTo(Status.NEW);
        watermark(15 * 24 * 60);
        harness.setProcessingTime(START + (15L * 24 * 60 + 2) * MINUTE);
        assertThat(last().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aMergedGroupTellsNothingMore() throws Exception {
        count(1, "1.0.0");
        harness.processElement(GroupInput.merged("shop", GROUP, 9), START);
        GroupTally leaving = Objects.requireNonNull(counted(1, "1.0.0").counted());
        harness.processElement(GroupInput.counted(GroupTally.leaving(GROUP, GROUP, leaving.tally())), START);
        assertThat(alerts()).containsExactly("ErrorGroupNew true", "ErrorGroupNew false");
        assertThat(last().mergedInto()).isEqualTo(9);
        assertThat(last().count()).isZero();
    }

    @Test
    void everythingIsKnownAfterARestore() throws Exception {
        count(1, "1.0.0");
        ask("c1", 2, new Resolve(GROUP, ResolveMode.NOW, "", ""));
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        count(4, "1.0.0");
        assertThat(last().status()).isEqualTo(Status.REGRESSED);
        assertThat(alerts()).containsExactly("ErrorGroupRegressed true");
    }

    @Test
    void neitherOrderNorRepetitionChangesWhereAGroupStands() throws Exception {
        ReleaseLine line = ReleaseLine.EMPTY;
        for (int i = 0; i < 4; i++) {
            line = line.deployed("1." + i + ".0", START - 10 + i);
        }
        releases(line);
        harness.setProcessingTime(START + 60 * MINUTE);
        for (int seed = 0; seed < 1_000; seed++) {
            List<GroupInput> inputs = inputs(1_000 + 2L * seed, new Random(seed));
            List<GroupInput> shuffled = inputs(1_001 + 2L * seed, new Random(seed));
            shuffled.addAll(
                    shuffled.stream().filter(input -> input.command() != null).toList());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(standing(shuffled)).as("seed %d", seed).isEqualTo(standing(inputs));
        }
    }

    private static List<GroupInput> inputs(long group, Random random) {
        List<GroupInput> inputs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            inputs.add(counted(group, 1 + random.nextInt(30), "1." + random.nextInt(4) + ".0"));
        }
        for (int i = 0; i < 5; i++) {
            CommandAction action = switch (random.nextInt(5)) {
                case 0 -> new Acknowledge(group);
                case 1 -> new Reopen(group);
                case 2 -> new Assign(group, "p" + i);
                case 3 -> new Resolve(group, ResolveMode.NOW, "", "");
                default -> new Resolve(group, ResolveMode.IN_RELEASE, "1." + random.nextInt(4) + ".0", "");
            };
            inputs.add(asked("c" + i, 1 + random.nextInt(30), action));
        }
        return inputs;
    }

    private String standing(List<GroupInput> inputs) throws Exception {
        for (GroupInput input : inputs) {
            harness.processElement(input, START);
        }
        Group last = last();
        assertThat(last.id()).isEqualTo(inputs.get(0).group());
        harness.getOutput().clear();
        return last.status() + " " + last.assignee() + " " + last.count() + " " + last.firstSeen() + " "
                + last.lastSeen() + " " + last.version();
    }

    private void releases(ReleaseLine line) throws Exception {
        harness.processBroadcastElement(ProjectNews.releases("shop", "cart", "production", line), START);
    }

    private void describe() throws Exception {
        GroupFacts facts = new GroupFacts("boom", "E", "ERROR", Map.of());
        harness.processElement(GroupInput.described("shop", GROUP, GROUP, facts), START);
    }

    private void count(int minute, String release) throws Exception {
        harness.processElement(counted(minute, release), START + minute * MINUTE);
    }

    private static GroupInput counted(int minute, String release) {
        return counted(GROUP, minute, release);
    }

    private static GroupInput counted(long group, int minute, String release) {
        long time = START + minute * MINUTE;
        return GroupInput.counted(GroupTally.of(
                group,
                group,
                new Tally(
                        "shop",
                        group,
                        (int) (time / MINUTE),
                        "production",
                        release,
                        "cart",
                        1,
                        time,
                        time,
                        UserSketch.EMPTY)));
    }

    private void ask(String id, int minute, CommandAction action) throws Exception {
        harness.processElement(asked(id, minute, action), START + minute * MINUTE);
    }

    private static GroupInput asked(String id, int minute, CommandAction action) {
        return GroupInput.asked(CommandMessage.of(new Command(id, "shop", START + minute * MINUTE + 1, "ada", action)));
    }

    private void rule(String id, String json) throws Exception {
        harness.processBroadcastElement(ProjectNews.rule(new RuleChange(id, json, START)), START);
    }

    private void watermark(long minute) throws Exception {
        harness.processWatermark(START + minute * MINUTE);
        harness.processBroadcastWatermark(START + minute * MINUTE);
    }

    private Group last() {
        List<Group> groups = harness.extractOutputValues();
        return groups.get(groups.size() - 1);
    }

    private List<String> alerts() {
        return side(AdvanceLifecycle.FIRINGS).stream()
                .map(firing -> firing.alertname() + " " + firing.on())
                .toList();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private static KeyedBroadcastOperatorTestHarness<GroupKey, GroupInput, ProjectNews, Group> harness()
            throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        AdvanceLifecycle.live(LifecycleSettings.DEFAULT),
                        List.of(KnownRules.STATE, LifeStates.PROJECTS)),
                GroupKey::of,
                TypeInformation.of(GroupKey.class),
                128,
                1,
                0);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.alerting.Evaluation.Outcome;
import dev.errata.alerting.rules.Condition;
import dev.errata.alerting.rules.Condition.Measure;
import dev.errata.alerting.rules.Condition.NewGroup;
import dev.errata.alerting.rules.Condition.Regressed;
import dev.errata.alerting.rules.Condition.Spike;
import dev.errata.alerting.rules.Condition.Threshold;
import dev.errata.alerting.rules.Condition.Unignored;
import dev.errata.alerting.rules.Condition.Velocity;
import dev.errata.alerting.rules.Filter;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import dev.errata.alerting.rules.Severity;
import dev.errata.lifecycle.TransitionReason;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertEvaluatorTest {

    private static final long DAY = 24 * 60;

    private final Watched watched = new Watched(
            rule("New", new NewGroup(10), 0),
            rule("Regressed", new Regressed(), 0),
            rule("Unignored", new Unignored(), 0),
            rule("Many", new Threshold(Measure.EVENTS, 10, 5), 0),
            rule("Spike", new Spike(10), 60));

    @Test
    void aNewGroupFiresOnceForEachEnvironmentAndEndsAfterAnHour() {
        watched.seen(10, 1).seen(10, 1).seen(12, 1);
        assertThat(watched.story()).containsExactly("New on 10");
        watched.seen(Watched.tally(15, 1, "uat", 0));
        assertThat(watched.story()).containsExactly("New on 10", "New on 15");
        watched.closed(200);
        assertThat(watched.story()).containsExactly("New on 10", "New on 15", "New off 70", "New off 75");
    }

    @Test
    void aNewGroupOfANewServiceIsSuppressedWithItsReason() {
        watched.context = new AlertContext(
                watched.context.rules(), watched.context.profile(), false, 1, 0, Map.of("cart", 5 * Watched.MINUTE));
        watched.seen(10, 1);
        assertThat(watched.firings).isEmpty();
        assertThat(watched.evaluations).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.outcome()).isEqualTo(Outcome.SUPPRESSED);
            assertThat(evaluation.reason()).isEqualTo("the service is younger than 10 min");
        });
    }

    @Test
    void whatIsFatalIsCritical() {
        watched.facts = new GroupFacts("OutOfMemory", "Error", "FATAL", Map.of());
        watched.seen(10, 1);
        assertThat(watched.firings).extracting(Firing::severity).containsExactly(Severity.CRITICAL);
    }

    @Test
    void lookingAfterAGroupEndsWhatIsAboutItsStatusAndNotWhatIsAboutCounts() {
        watched.seen(10, 50).closed(10);
        watched.moved(11, Status.ACKNOWLEDGED, TransitionReason.ACKNOWLEDGED, false);
        assertThat(watched.story()).containsExactly("New on 10", "Many on 11", "New off 11");
    }

    @Test
    void resolvingEndsEverythingAndARegressionFiresOnce() {
        watched.seen(10, 50).closed(10).moved(12, Status.RESOLVED, TransitionReason.RESOLVED, false);
        watched.moved(20, Status.REGRESSED, TransitionReason.REGRESSED, true);
        watched.movedAgain();
        assertThat(watched.story())
                .containsExactly("New on 10", "Many on 11", "Many off 12", "New off 12", "Regressed on 20");
        watched.moved(25, Status.ACKNOWLEDGED, TransitionReason.ACKNOWLEDGED, false);
        assertThat(watched.story()).endsWith("Regressed off 25");
    }

    @Test
    void aRegressionThatIsNotAnnouncedIsSuppressedWithItsReason() {
        watched.seen(10, 1).moved(12, Status.RESOLVED, TransitionReason.RESOLVED, false);
        watched.moved(13, Status.REGRESSED, TransitionReason.REGRESSED, false);
        assertThat(watched.evaluations)
                .filteredOn(evaluation -> evaluation.outcome() == Outcome.SUPPRESSED)
                .extracting(Evaluation::reason)
                .containsExactly("it was told of less than an hour ago");
    }

    @Test
    void anIgnoredGroupCountsAndIsSilentUntilItIsNotIgnored() {
        watched.seen(10, 1).moved(11, Status.IGNORED, TransitionReason.IGNORED, false);
        watched.seen(12, 50).closed(12);
        assertThat(watched.story()).containsExactly("New on 10", "New off 11");
        assertThat(watched.evaluations)
                .filteredOn(evaluation -> evaluation.outcome() == Outcome.SUPPRESSED)
                .extracting(Evaluation::rule, Evaluation::reason, Evaluation::count)
                .containsExactly(tuple("Many", "the group is ignored", 51L));
        watched.moved(13, Status.NEW, TransitionReason.IGNORE_ENDED, true);
        assertThat(watched.story()).endsWith("Unignored on 13");
    }

    @Test
    void aThresholdFiresWhenItsMinuteIsOverAndEndsBelowHalf() {
        watched.seen(10, 6).seen(11, 3).closed(11);
        assertThat(watched.story()).containsExactly("New on 10");
        watched.seen(12, 1).closed(12).closed(14);
        assertThat(watched.story()).endsWith("Many on 13");
        watched.closed(15);
        assertThat(watched.story()).endsWith("Many off 16");
    }

    @Test
    void aThresholdOfUsersCountsEachOnce() {
        Watched users = new Watched(rule("Users", new Threshold(Measure.USERS, 3, 10), 0));
        users.seen(10, 5, 1).seen(11, 5, 1).seen(12, 5, 2).closed(12);
        assertThat(users.story()).isEmpty();
        users.seen(13, 1, 3).closed(13);
        assertThat(users.story()).containsExactly("Users on 14");
    }

    @Test
    void whatFiredLatelyIsThrottledAndSaysSoOnce() {
        Watched throttled = new Watched(rule("Many", new Threshold(Measure.EVENTS, 10, 5), 60));
        throttled.seen(10, 50).closed(20).seen(30, 50).closed(40).seen(90, 50).closed(91);
        assertThat(throttled.story()).containsExactly("Many on 11", "Many off 16", "Many on 91");
        assertThat(throttled.evaluations)
                .filteredOn(evaluation -> evaluation.outcome() == Outcome.SUPPRESSED)
                .extracting(Evaluation::reason)
                .containsExactly("it fired less than 60 min ago");
    }

    @Test
    void aYoungGroupThatGrowsFasterThanOthersHasVelocity() {
        Watched fast = new Watched(rule("Velocity", new Velocity(20, 10, 24), 0));
        fast.context = new AlertContext(fast.context.rules(), fast.context.profile(), false, 1, 3, Map.of());
        fast.seen(10, 25).closed(10);
        assertThat(fast.story()).as("others do 30 in ten minutes").isEmpty();
        fast.seen(11, 10).closed(11).closed(40);
        assertThat(fast.story()).containsExactly("Velocity on 12", "Velocity off 21");
        fast.seen(10 + 2 * DAY, 500).closed(10 + 2 * DAY);
        assertThat(fast.story()).hasSize(2);
    }

    @Test
    void aSpikeFiresAfterTheFirstDayAndEndsWhenItIsCalm() {
        Watched spiking = new Watched(rule("Spike", new Spike(10), 60));
        spiking.context = new AlertContext(spiking.context.rules(), spiking.context.profile(), true, 1, 0, Map.of());
        long start = 3 * DAY;
        for (long minute = 0; minute < start + 120; minute += 5) {
            boolean spike = minute >= start && minute < start + 20;
            spiking.seen(minute, spike ? 80 : 2).closed(minute + 4);
        }
        assertThat(spiking.story()).containsExactly("Spike on " + (start + 5), "Spike off " + (start + 35));
        Firing firing = spiking.firings.get(0);
        assertThat(firing.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(firing.labels())
                .containsEntry("alertname", "Spike")
                .containsEntry("group_id", "00000000000000ab")
                .containsEntry("role", "root")
                .containsEntry("root_group", "00000000000000ab");
        assertThat(firing.annotations())
                .containsKeys("p_value", "ratio", "expected")
                .containsEntry("count", "80");
        assertThat(spiking.escalated).isTrue();
    }

    @Test
    void aSpikeOfAYoungGroupIsSuppressedWithItsReason() {
        Watched spiking = new Watched(rule("Spike", new Spike(10), 60));
        for (long minute = 0; minute < 600; minute += 5) {
            spiking.seen(minute, minute >= 500 ? 500 : 1).closed(minute + 4);
        }
        assertThat(spiking.firings).isEmpty();
        assertThat(spiking.evaluations)
                .isNotEmpty()
                .allSatisfy(evaluation -> assertThat(evaluation.reason()).isEqualTo("the group is younger than 24 h"));
    }

    @Test
    void aRuleThatIsGoneEndsItsFirings() {
        watched.seen(10, 50).closed(10);
        watched.context = AlertContext.of(new Rules(List.of(rule("New", new NewGroup(10), 0))), "shop");
        watched.closed(11);
        assertThat(watched.story()).containsExactly("New on 10", "Many on 11", "Many off 11");
    }

    @Test
    void aNewRuleTakesEffectWithTheNextEvents() {
        Watched late = new Watched();
        late.seen(10, 50).closed(10);
        late.context =
                AlertContext.of(new Rules(List.of(rule("Many", new Threshold(Measure.EVENTS, 10, 5), 0))), "shop");
        late.seen(11, 50).closed(11);
        assertThat(late.story()).containsExactly("Many on 12");
    }

    @Test
    void aFilterLeavesOutWhatItDoesNotName() {
        Filter uat = new Filter(List.of(), List.of("uat"), List.of(), List.of(), List.of(), Map.of());
        Watched filtered = new Watched(
                new Rule("Many", "", "Many", true, uat, Severity.INFO, 0, new Threshold(Measure.EVENTS, 10, 5)));
        filtered.seen(10, 50).seen(Watched.tally(10, 50, "uat", 0)).closed(10);
        assertThat(filtered.firings)
                .singleElement()
                .satisfies(firing -> assertThat(firing.environment()).isEqualTo("uat"));
    }

    @Test
    void correlationSaysAFiringAgainUnderTheNameOfItsCause() {
        watched.seen(10, 1);
        Alerts alerts = watched.evaluator.correlated(watched.state, 0xcd);
        assertThat(alerts.firings()).extracting(Firing::on).containsExactly(true);
        assertThat(alerts.firings().get(0).labels())
                .containsEntry("role", "propagated")
                .containsEntry("root_group", "00000000000000cd");
        assertThat(watched.evaluator.correlated(alerts.state(), 0xcd).firings()).isEmpty();
    }

    @Test
    void theOrderOfCountsWithinTheLatenessDoesNotMatter() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<Tally> tallies = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tallies.add(Watched.tally(100 + random.nextInt(3), 1 + random.nextInt(8), "production", i % 4));
            }
            Watched one = replay(tallies);
            Collections.shuffle(tallies, random);
            Watched other = replay(tallies);
            assertThat(other.story()).isEqualTo(one.story());
            assertThat(other.evaluations).isEqualTo(one.evaluations);
        }
    }

    private static Watched replay(List<Tally> tallies) {
        Watched watched =
                new Watched(rule("Many", new Threshold(Measure.EVENTS, 40, 5), 0), rule("Spike", new Spike(10), 0));
        tallies.forEach(watched::seen);
        return watched.closed(102).closed(130);
    }

    @Test
    void nothingIsLeftToDoWhenAllIsCalm() {
        watched.seen(10, 3);
        assertThat(watched.evaluator.nextTick(watched.state)).isPositive();
        watched.closed(200);
        assertThat(watched.evaluator.nextTick(watched.state)).isZero();
    }

    private static Rule rule(String name, Condition condition, int throttleMinutes) {
        return new Rule(name, "", name, true, Filter.ALL, Severity.WARNING, throttleMinutes, condition);
    }

    @Test
    void aGroupThatComesBackAfterAWeekIsNotLookedAtForEveryMinuteOfIt() {
        Watched counted = new Watched(rule("Many", new Threshold(Measure.EVENTS, 100, 5), 0));
        counted.seen(10, 1).closed(10_000);
        assertThat(counted.evaluator.nextTick(counted.state))
                .as("nothing waits")
                .isZero();
        counted.seen(10_080, 1);
        assertThat(counted.evaluator.nextTick(counted.state)).isGreaterThanOrEqualTo(10_079 * Watched.MINUTE);
    }

    @Test
    void whatIsPartOfAnotherGroupTellsNothingMore() {
        Watched counted = new Watched(rule("Many", new Threshold(Measure.EVENTS, 2, 5), 0));
        counted.seen(10, 5).closed(12);
        assertThat(counted.state.firings()).hasSize(1);
        Alerts merged = counted.evaluator.merged(counted.state, 14 * Watched.MINUTE);
        assertThat(merged.firings()).singleElement().returns(false, Firing::on);
        assertThat(merged.state().firings()).isEmpty();
    }
}

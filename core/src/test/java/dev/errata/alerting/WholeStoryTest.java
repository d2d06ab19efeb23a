// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.rules.Rules;
import dev.errata.lifecycle.GroupState;
import dev.errata.lifecycle.Lifecycle;
import dev.errata.lifecycle.LifecycleSettings;
import dev.errata.lifecycle.Occurrences;
import dev.errata.lifecycle.ReleaseBook;
import dev.errata.lifecycle.ReleaseLine;
import dev.errata.lifecycle.Step;
import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.GroupTally;
import dev.errata.model.ResolveMode;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Resolve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lifecycle and alerting one after the other, by the rules that hold with no configuration. */
class WholeStoryTest {

    private static final long MINUTE = 60_000L;
    private static final long GROUP = 0xabL;
    private static final ReleaseBook NO_RELEASES = (service, environment) -> ReleaseLine.EMPTY;

    private final Lifecycle lifecycle = new Lifecycle(LifecycleSettings.DEFAULT);
    private final AlertEvaluator evaluator = new AlertEvaluator(AlertSettings.DEFAULT);
    private final AlertContext context = AlertContext.of(Rules.defaults(), "shop");
    private final List<String> told = new ArrayList<>();
    private GroupState group = GroupState.empty("shop", GROUP);
    private AlertState alerts = AlertState.empty("shop", GROUP);

    @Test
    void everyChangeIsToldOnceAndNoLateEventIsToldAtAll() {
        happens(10, 11);
        asked("a", 12, new Acknowledge(GROUP));
        asked("r", 20, new Resolve(GROUP, ResolveMode.NOW, "", ""));
        happens(15, 40);
        assertThat(group.status()).isEqualTo(Status.RESOLVED);
        asked("r", 20, new Resolve(GROUP, ResolveMode.NOW, "", ""));
        happens(50, 50);
        happens(51, 51);
        assertThat(group.status()).isEqualTo(Status.REGRESSED);
        assertThat(told).containsExactly("ErrorGroupNew on", "ErrorGroupNew off", "ErrorGroupRegressed on");
    }

    private void happens(long minute, long receivedAt) {
        Tally tally = Watched.tally(minute, 1, "production", 0);
        moved(lifecycle.seen(
                group, Occurrences.of(GroupTally.of(GROUP, GROUP, tally)), NO_RELEASES, receivedAt * MINUTE));
        tell(evaluator.counted(alerts, tally, GroupFacts.UNKNOWN, context));
        tell(evaluator.advance(alerts, context, receivedAt * MINUTE));
    }

    private void asked(String id, long minute, CommandAction action) {
        Command command = new Command(id, "shop", minute * MINUTE, "ada", action);
        moved(lifecycle.apply(group, command, NO_RELEASES, minute * MINUTE));
    }

    private void moved(Step step) {
        group = step.state();
        step.transitions().forEach(transition -> tell(evaluator.changed(alerts, transition, context)));
    }

    private void tell(Alerts outcome) {
        alerts = outcome.state();
        outcome.firings().forEach(firing -> told.add(firing.alertname() + (firing.on() ? " on" : " off")));
    }
}

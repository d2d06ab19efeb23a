// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import dev.errata.lifecycle.Transition;
import dev.errata.lifecycle.TransitionReason;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One group under alerting as a test tells it; times are minutes. */
final class Watched {

    static final long MINUTE = 60_000L;
    static final long GROUP = 0xabL;

    final List<Firing> firings = new ArrayList<>();
    final List<Evaluation> evaluations = new ArrayList<>();
    final AlertEvaluator evaluator = new AlertEvaluator(AlertSettings.DEFAULT);
    AlertContext context;
    AlertState state = AlertState.empty("shop", GROUP);
    GroupFacts facts = new GroupFacts("IOError in pay", "IOError", "ERROR", Map.of());
    boolean escalated;
    private int revision;
    private @Nullable Transition last;

    Watched(Rule... rules) {
        Rules all = new Rules(List.of());
        for (Rule rule : rules) {
            all = all.with(rule);
        }
        context = AlertContext.of(all, "shop");
    }

    Watched seen(long minute, long count) {
        return seen(minute, count, 0);
    }

    Watched seen(long minute, long count, long user) {
        return seen(tally(minute, count, "production", user));
    }

    Watched seen(Tally tally) {
        return take(evaluator.counted(state, tally, facts, context));
    }

    static Tally tally(long minute, long count, String environment, long user) {
        return new Tally(
                "shop",
                1,
                (int) minute,
                environment,
                "1.0",
                "cart",
                count,
                minute * MINUTE,
                minute * MINUTE + 59_000,
                UserSketch.of(user));
    }

    Watched moved(long minute, Status to, TransitionReason reason, boolean announced) {
        return moved(new Transition(
                "shop",
                GROUP,
                ++revision,
                state.status(),
                to,
                reason,
                minute * MINUTE,
                minute * MINUTE,
                "",
                "",
                "production",
                "1.0",
                announced,
                false,
                "it " + reason));
    }

    /** The last transition comes once more. */
    Watched movedAgain() {
        return take(evaluator.changed(state, Objects.requireNonNull(last), context));
    }

    private Watched moved(Transition transition) {
        last = transition;
        return take(evaluator.changed(state, transition, context));
    }

    /** Event time passes so that the minute is closed. */
    Watched closed(long minute) {
        return take(evaluator.advance(state, context, (minute + 1) * MINUTE + AlertSettings.DEFAULT.lateness()));
    }

    /** What went on and off, one line each. */
    List<String> story() {
        return firings.stream()
                .map(firing -> firing.alertname()
                        + (firing.on() ? " on " : " off ")
                        + (firing.on() ? firing.startsAt() : firing.endsAt()) / MINUTE)
                .toList();
    }

    private Watched take(Alerts alerts) {
        state = alerts.state();
        firings.addAll(alerts.firings());
        evaluations.addAll(alerts.evaluations());
        escalated |= alerts.escalated();
        return this;
    }
}

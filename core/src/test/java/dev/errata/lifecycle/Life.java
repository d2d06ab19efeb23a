// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandOutcome;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.ResolveMode;
import dev.errata.model.Status;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The life of one group as a test tells it; times are minutes, the wall clock goes with the latest of them. */
final class Life {

    static final long GROUP = 0xabL;
    static final long MINUTE = 60_000L;
    static final long DAY = 24 * 60;

    final List<Transition> transitions = new ArrayList<>();
    private final Lifecycle lifecycle;
    private final Map<String, ReleaseLine> releases = new HashMap<>();
    GroupState state;
    private int commands;
    private long now = Long.MIN_VALUE;

    Life(LifecycleSettings settings) {
        lifecycle = new Lifecycle(settings);
        state = GroupState.empty("shop", GROUP);
    }

    Life() {
        this(LifecycleSettings.DEFAULT);
    }

    Life seen(long minute) {
        return seen(minute, "production", "");
    }

    Life seen(long minute, String environment, String release) {
        return seen(minute, environment, release, 1, 0);
    }

    Life seen(long minute, String environment, String release, long count, long user) {
        at(minute);
        releases.put(environment, line("cart", environment).seen(release, minute * MINUTE));
        Occurrences more = new Occurrences(
                "cart", environment, release, count, minute * MINUTE, minute * MINUTE, UserSketch.of(user), 0, false);
        return take(lifecycle.seen(state, more, this::line, now));
    }

    /** An occurrence that is received long after it happened. */
    Life seenLate(long minute, long receivedAt) {
        at(receivedAt);
        return seen(minute);
    }

    Life fatal(long minute) {
        at(minute);
        state = lifecycle.described(state, true);
        return seen(minute);
    }

    Life deployed(String environment, String release, long minute) {
        releases.put(environment, line("cart", environment).deployed(release, minute * MINUTE));
        return this;
    }

    Life acknowledge(long minute) {
        return command(minute, new Acknowledge(GROUP));
    }

    Life resolve(long minute) {
        return resolve(minute, ResolveMode.NOW, "", "");
    }

    Life resolve(long minute, ResolveMode mode, String release, String environment) {
        return command(minute, new Resolve(GROUP, mode, release, environment));
    }

    Life reopen(long minute) {
        return command(minute, new Reopen(GROUP));
    }

    Life ignore(long minute, IgnoreUntil until) {
        return command(minute, new Ignore(GROUP, until));
    }

    Life unignore(long minute) {
        return command(minute, new Unignore(GROUP));
    }

    Life command(long minute, CommandAction action) {
        apply(new Command("c" + commands++, "shop", minute * MINUTE, "ada", action));
        return this;
    }

    CommandOutcome apply(Command command) {
        now = Math.max(now, command.time());
        Step step = lifecycle.apply(state, command, this::line, now);
        take(step);
        return Objects.requireNonNull(step.outcome());
    }

    Life tick(long minute) {
        at(minute);
        return take(lifecycle.tick(state, this::line, now, minute * MINUTE));
    }

    Life escalated(long minute) {
        at(minute);
        return take(lifecycle.escalated(state, this::line, now));
    }

    /** Events that were counted before, in the group they come from; negative ones leave again. */
    Life moved(long from, long count, long first, long last) {
        Occurrences more = new Occurrences(
                "cart", "production", "1.0.0", count, first * MINUTE, last * MINUTE, UserSketch.EMPTY, from, true);
        return take(lifecycle.seen(state, more, this::line, now));
    }

    /** A new event of a variant that came from another group. */
    Life seenVia(long from, long minute) {
        at(minute);
        long time = minute * MINUTE;
        Occurrences more = new Occurrences("cart", "production", "1.0.0", 1, time, time, UserSketch.EMPTY, from, false);
        return take(lifecycle.seen(state, more, this::line, now));
    }

    Life merged(long into) {
        state = lifecycle.merged(state, into);
        return this;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    ReleaseLine line(String service, String environment) {
        return releases.getOrDefault(environment, ReleaseLine.EMPTY);
    }

    Status status() {
        return state.status();
    }

    /** The statuses one after the other, with the reason of each. */
    List<String> history() {
        return transitions.stream()
                .map(change -> change.from() + " → " + change.to() + " " + change.reason())
                .toList();
    }

    long announced() {
        return transitions.stream().filter(Transition::announced).count();
    }

    private void at(long minute) {
        now = Math.max(now, minute * MINUTE);
    }

    Life take(Step step) {
        state = step.state();
        transitions.addAll(step.transitions());
        return this;
    }
}

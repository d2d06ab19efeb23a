// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.AlertContext;
import dev.errata.alerting.AlertEvaluator;
import dev.errata.alerting.AlertState;
import dev.errata.alerting.Alerts;
import dev.errata.alerting.GroupFacts;
import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.lifecycle.DecisionKind;
import dev.errata.lifecycle.GroupState;
import dev.errata.lifecycle.Lifecycle;
import dev.errata.lifecycle.Occurrences;
import dev.errata.lifecycle.ReleaseBook;
import dev.errata.lifecycle.Step;
import dev.errata.lifecycle.Transition;
import dev.errata.model.Command;
import dev.errata.model.CommandOutcome;
import dev.errata.model.Fingerprint;
import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import dev.errata.model.Level;
import dev.errata.model.ResolveMode;
import dev.errata.model.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** One group while something is done about it: reads its state, lets the pure classes decide, writes what changed. */
final class GroupDesk {

    /** Takes decisions of one kind. */
    interface Output {
        <T> void put(OutputTag<T> tag, T value);
    }

    /** Where results go. */
    record Results(Output decisions, Collector<Group> groups) {}

    /** What time it is: the wall clock, and event time up to which everything has arrived; epoch milliseconds. */
    record Clocks(long now, long watermark) {}

    /** The pure classes that decide. */
    record Judges(Lifecycle lifecycle, AlertEvaluator evaluator) {}

    /** What alerting knows beside the group, at an event time. */
    interface Contexts {
        AlertContext at(long time) throws Exception;
    }

    private static final Comparator<EarlyCommand> IN_ORDER = Comparator.<EarlyCommand>comparingLong(
                    early -> early.message().time())
            .thenComparing(early -> early.message().id());

    private static final long TRY_AGAIN = 60_000L;
    private static final long LOOK_AGAIN = 3_600_000L;

    private final GroupKey key;
    private final GroupStates states;
    private final Lifecycle lifecycle;
    private final AlertEvaluator evaluator;
    private final ProjectFacts project;
    private final Contexts contexts;
    private final Results results;
    private final long watermark;
    private final GroupState lifeBefore;
    private final AlertState alertsBefore;
    private final Group groupBefore;
    private final boolean lifeKnown;
    private boolean woken;
    private long now;
    private GroupState life;
    private AlertState alerts;
    private Group group;

    GroupDesk(
            GroupKey key,
            GroupStates states,
            Judges judges,
            ProjectFacts project,
            Contexts contexts,
            Results results,
            Clocks clocks)
            throws Exception {
        this.key = key;
        this.states = states;
        this.lifecycle = judges.lifecycle();
        this.evaluator = judges.evaluator();
        this.project = project;
        this.contexts = contexts;
        this.results = results;
        this.now = clocks.now();
        this.watermark = clocks.watermark();
        Group knownGroup = states.group.value();
        GroupState knownLife = states.life.value();
        AlertState knownAlerts = states.alerts.value();
        groupBefore = knownGroup == null ? Group.empty(key.project(), key.group()) : knownGroup;
        lifeBefore = knownLife == null ? GroupState.empty(key.project(), key.group()) : knownLife;
        lifeKnown = knownLife != null;
        alertsBefore = knownAlerts == null || !lifeKnown
                ? AlertState.empty(key.project(), key.group()) // alerts of a life that was forgotten say nothing
                : knownAlerts;
        group = groupBefore;
        life = lifeBefore;
        alerts = alertsBefore;
    }

    /** Whether an event of the group was ever counted. */
    boolean isBorn() {
        return life.born();
    }

    /** Takes in events that came, or lets those go that leave. */
    void count(GroupTally counted) throws Exception {
        Tally tally = counted.tally();
        if (!life.born() && tally.count() < 0) {
            return; // the group was forgotten, and what leaves it with it
        }
        boolean first = !life.born();
        group = group.plus(tally);
        take(lifecycle.seen(life, Occurrences.of(counted), knowing(tally), now), tally.lastSeen());
        if (counted.moved()) {
            alerts = evaluator.known(alerts, tally);
            ceaseIfMerged();
        } else {
            AlertContext context = contexts.at(tally.firstSeen()).knowing(tally.service(), tally.firstSeen());
            take(evaluator.counted(alerts, tally, alerts.facts(), context));
        }
        if (first && life.born()) {
            applyEarly(Long.MAX_VALUE);
        }
    }

    /** The release that was just seen belongs to what is known, though the word of it may still be on its way. */
    private ReleaseBook knowing(Tally tally) {
        return (service, environment) -> {
            var line = project.line(service, environment);
            boolean here = service.equals(tally.service()) && environment.equals(tally.environment());
            return here && tally.count() > 0 ? line.seen(tally.release(), tally.firstSeen()) : line;
        };
    }

    /** Takes in what one of the variants is like; the group has the facts of the one that founded it, if that is known. */
    void describe(long fingerprint, GroupFacts facts) throws Exception {
        Long by = states.describedBy.value();
        boolean better = by == null
                || fingerprint == key.group()
                || (by != key.group() && Long.compareUnsigned(fingerprint, by) <= 0);
        if (better) {
            states.describedBy.update(fingerprint);
        }
        alerts = alerts.described(better ? facts : alerts.facts(), facts.level());
        if (facts.level().equals(Level.FATAL.name()) && !life.fatal()) {
            life = lifecycle.described(life, true);
        }
    }

    /** The variants of the group go to another one. */
    void merged(long into) throws Exception {
        life = lifecycle.merged(life, into);
        group = group.commanded(group.lastCommand());
        ceaseIfMerged();
    }

    /** Correlation found whose failures the errors of the group are. */
    void caused(long root) throws Exception {
        take(evaluator.correlated(alerts, root));
    }

    private void ceaseIfMerged() throws Exception {
        if (life.isMerged() && !alerts.firings().isEmpty()) {
            take(evaluator.merged(alerts, now));
        }
    }

    /** Does what somebody asks for; a repetition was answered already. */
    void apply(CommandMessage message) throws Exception {
        if (life.commands().contains(message.id())) {
            return;
        }
        Command command = message.command(message.time());
        GroupState before = life;
        take(lifecycle.apply(life, command, project::line, now), command.time());
        if (life != before) {
            group = group.commanded(command.id());
        }
    }

    /**
     * Keeps a command until everything that was received before it has been counted: its group may be among that. Where
     * nothing else comes, event time ends just before the command.
     */
    void hold(CommandMessage message, long receivedAt) throws Exception {
        states.early.add(new EarlyCommand(receivedAt - 1, message));
    }

    /** Event time has come so far. */
    void eventTime(long time) throws Exception {
        if (!life.born()) {
            applyEarly(time);
        }
        take(evaluator.advance(alerts, contexts.at(time), time));
    }

    private void applyEarly(long time) throws Exception {
        List<EarlyCommand> due = new ArrayList<>();
        List<EarlyCommand> others = new ArrayList<>();
        for (EarlyCommand command : states.early.get()) {
            (command.dueAt() <= time ? due : others).add(command);
        }
        if (due.isEmpty()) {
            return;
        }
        states.early.update(others);
        due.sort(IN_ORDER);
        for (EarlyCommand command : due) {
            if (life.born()) {
                apply(command.message());
            } else {
                Command unknown = command.message().command(command.message().time());
                String reason = "there is no group " + Fingerprint.hex(key.group());
                results.decisions()
                        .put(AdvanceLifecycle.OUTCOMES, CommandRow.of(new CommandOutcome(unknown, false, reason)));
            }
        }
    }

    /** The wall clock has something to do. */
    void wake() throws Exception {
        states.wake.clear();
        woken = true;
        take(lifecycle.tick(life, project::line, now, watermark), now);
    }

    /** The order of releases may be another one now. */
    void releasesChanged() throws Exception {
        take(lifecycle.tick(life, project::line, now, watermark), now);
    }

    /** Does, one after the other, what clocks would have done up to a time of history. */
    void letTimePass(long time) throws Exception {
        long done = 0;
        for (long next = nextTick(done); next != 0 && next <= time; next = nextTick(done)) {
            if (next == lifecycle.nextTick(life) && next != done) {
                done = next;
                now = next;
                take(lifecycle.tick(life, project::line, next, next), next);
            } else {
                take(evaluator.advance(alerts, contexts.at(next), next));
            }
        }
        now = time;
    }

    /** The next of either clock, but for a tick of the life that was done; 0 for none. */
    private long nextTick(long done) {
        long alert = evaluator.nextTick(alerts);
        long tick = lifecycle.nextTick(life);
        if (tick == 0 || tick == done) {
            return alert;
        }
        return alert == 0 ? tick : Math.min(alert, tick);
    }

    private void take(Step step, long time) throws Exception {
        life = step.state();
        for (Transition transition : step.transitions()) {
            results.decisions().put(AdvanceLifecycle.TRANSITIONS, transition);
            take(evaluator.changed(alerts, transition, contexts.at(time)));
        }
        if (step.outcome() != null) {
            results.decisions().put(AdvanceLifecycle.OUTCOMES, CommandRow.of(step.outcome()));
        }
    }

    private void take(Alerts change) throws Exception {
        alerts = change.state();
        change.firings().forEach(firing -> results.decisions().put(AdvanceLifecycle.FIRINGS, firing));
        change.evaluations().forEach(evaluation -> results.decisions().put(AdvanceLifecycle.EVALUATIONS, evaluation));
        if (change.escalated()) {
            take(lifecycle.escalated(life, project::line, now), now);
        }
    }

    /** Event time at which the group is to be called; 0 if that is not needed, or known already. */
    long nextEventTime() throws Exception {
        long next = life.born() ? 0 : firstEarly();
        if (next != 0) {
            return next;
        }
        next = evaluator.nextTick(alerts);
        boolean registered = !woken && next > watermark && next == evaluator.nextTick(alertsBefore);
        return registered ? 0 : next;
    }

    private long firstEarly() throws Exception {
        long first = 0;
        for (EarlyCommand command : states.early.get()) {
            first = first == 0 ? command.dueAt() : Math.min(first, command.dueAt());
        }
        return first;
    }

    /** Wall clock at which the group is to be called; 0 if that is not needed, or known already. */
    long nextWake() throws Exception {
        long next = lifecycle.nextTick(life);
        if (awaitsReleases(life)) { // what changes then can set no clock of its own
            next = next == 0 ? now + LOOK_AGAIN : Math.min(next, now + LOOK_AGAIN);
        }
        if (next != 0 && next <= now) {
            next = now + TRY_AGAIN; // event time is not there yet
        }
        Long known = states.wake.value();
        if (next == 0 || (known != null && known <= next)) {
            return 0;
        }
        states.wake.update(next);
        return next;
    }

    private static boolean awaitsReleases(GroupState state) {
        return state.decision().kind() == DecisionKind.RESOLVE
                && state.decision().mode() != ResolveMode.NOW;
    }

    /** Writes what changed. */
    void close() throws Exception {
        if (life != lifeBefore || (alerts != alertsBefore && !lifeKnown)) {
            states.life.update(life);
        }
        if (awaitsReleases(life) != awaitsReleases(lifeBefore)) {
            if (awaitsReleases(life)) {
                states.awaitsReleases.update(true);
            } else {
                states.awaitsReleases.clear();
            }
        }
        if (alerts != alertsBefore) {
            states.alerts.update(alerts);
        }
        group = group.standing(life.status(), life.statusSince(), life.assignee(), life.revision(), life.mergedInto());
        boolean changed = group.version() != groupBefore.version() || group.revision() != groupBefore.revision();
        if (changed) {
            states.group.update(group);
        }
        if (changed && life.born()) {
            results.groups().collect(group);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.lifecycle.GroupState.Draft;
import dev.errata.model.Command;
import dev.errata.model.CommandOutcome;
import dev.errata.model.Fingerprint;
import dev.errata.model.Status;
import dev.errata.model.TriageAction.Assign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a group through its life. The status follows from the latest command and the latest occurrence of each release,
 * so neither the order in which they arrive nor a repetition changes it. Pure: state and inputs in, state and
 * transitions out.
 */
public final class Lifecycle {

    private final LifecycleSettings settings;
    private final StatusRule rule;
    private final Transitions transitions;

    public Lifecycle(LifecycleSettings settings) {
        this.settings = settings;
        this.rule = new StatusRule(new Regressions(settings));
        this.transitions = new Transitions(settings);
    }

    /**
     * Takes in occurrences, or lets those go that leave with their variant.
     *
     * @param now wall clock, epoch milliseconds
     */
    public Step seen(GroupState state, Occurrences more, ReleaseBook book, long now) {
        Draft draft = state.draft();
        addTo(draft, more);
        if (state.isSetToIgnore() && !more.moved()) {
            draft.progress = state.progress().plus(more, state.ignoring());
        }
        List<Transition> changes = new ArrayList<>();
        if (!state.born() && more.count() > 0) {
            draft.born = true;
            changes.add(transitions.firstSeen(draft, more, now));
        }
        boolean broken = breakSilence(draft, now);
        TransitionReason reason = more.moved() ? TransitionReason.PARTS_CHANGED : TransitionReason.REGRESSED;
        settle(draft, book, now, broken ? TransitionReason.NOT_SILENT_AFTER_ALL : reason, more, changes);
        return Step.of(draft.build(), changes);
    }

    private static void addTo(Draft draft, Occurrences more) {
        if (more.via() == 0) {
            draft.own = draft.own.plus(more);
            return;
        }
        List<Absorbed> parts = new ArrayList<>();
        Observed part = Observed.NOTHING;
        for (Absorbed known : draft.absorbed) {
            if (known.group() == more.via()) {
                part = known.observed();
            } else {
                parts.add(known);
            }
        }
        part = part.plus(more);
        if (part.count() != 0) {
            parts.add(new Absorbed(more.via(), part));
        }
        if (parts.size() > GroupState.MAX_ABSORBED) {
            draft.own = draft.own.plus(parts.remove(0).observed());
        }
        draft.absorbed = parts;
    }

    /** What is known of its variants: one that was fatal keeps the group from being resolved by silence. */
    public GroupState described(GroupState state, boolean fatal) {
        Draft draft = state.draft();
        draft.fatal |= fatal;
        return draft.build();
    }

    /** The variants of the group were told to go to another one; what they take along comes as occurrences. */
    public GroupState merged(GroupState state, long into) {
        Draft draft = state.draft();
        draft.mergedInto = into;
        draft.revision++;
        return draft.build();
    }

    /**
     * Does what a person asked for, unless the group has another revision than that person saw. The latest command
     * decides the status; one that arrives after a later one is noted and changes nothing.
     *
     * @param now wall clock, epoch milliseconds
     */
    public Step apply(GroupState state, Command command, ReleaseBook book, long now) {
        if (state.commands().contains(command.id())) {
            return answer(state, command, false, "the command is known already");
        }
        if (command.expectedRevision() != 0 && command.expectedRevision() != state.revision()) {
            return answer(
                    state,
                    command,
                    false,
                    "the group has revision " + state.revision() + " and not " + command.expectedRevision());
        }
        if (state.isMerged()) {
            return answer(
                    state, command, false, "the group is part of " + Fingerprint.hex(state.mergedInto()) + " now");
        }
        Draft draft = state.draft();
        draft.remember(command.id());
        Decision decision = Decision.of(command);
        if (decision.kind() == DecisionKind.NONE) {
            return remark(draft, command);
        }
        boolean latest = decision.isAfter(draft.decision) && decision.isAfter(draft.ignoring);
        String overruled = latest ? "" : "a later command holds";
        List<Transition> changes = new ArrayList<>();
        if (decide(draft, decision)) {
            draft.revision++;
            transitions.decided(draft, decision, latest, rule, book, now, changes);
            settle(draft, book, now, Transitions.reason(decision.kind()), null, changes);
        }
        return new Step(draft.build(), changes, new CommandOutcome(command, latest, overruled));
    }

    /** Keeps the latest decision of either sort; false if neither changes. */
    private static boolean decide(Draft draft, Decision decision) {
        if (decision.kind().isAboutIgnoring()) {
            if (!decision.isAfter(draft.ignoring)) {
                return false;
            }
            draft.ignoring = decision;
            draft.progress = IgnoreProgress.NONE;
            return true;
        }
        if (!decision.isAfter(draft.decision)) {
            return false;
        }
        draft.decision = decision;
        draft.resolvedBySilenceAt = 0;
        return true;
    }

    private static Step remark(Draft draft, Command command) {
        if (command.action() instanceof Assign assign) {
            Decision assigned = Decision.assigned(command);
            if (!assigned.isAfter(draft.assigned)) {
                return answer(draft.build(), command, false, "a later command holds");
            }
            draft.assigned = assigned;
            draft.assignee = assign.assignee();
        }
        draft.revision++;
        return answer(draft.build(), command, true, "");
    }

    private static Step answer(GroupState state, Command command, boolean applied, String reason) {
        return new Step(state, List.of(), new CommandOutcome(command, applied, reason));
    }

    /**
     * Looks at the clocks: ends what was ignored until a time, resolves what has been silent for long.
     *
     * @param now wall clock, epoch milliseconds
     * @param watermark event time up to which everything has arrived, epoch milliseconds
     */
    public Step tick(GroupState state, ReleaseBook book, long now, long watermark) {
        Draft draft = state.draft();
        if (state.status() == Status.IGNORED
                && state.ignoring().until().time() != 0
                && now >= state.ignoring().until().time()) {
            draft.progress = draft.progress.endedBy("its time is over");
        }
        TransitionReason reason = TransitionReason.RELEASES_CHANGED;
        long silentAt = silentAt(state);
        if (silentAt != 0 && now >= silentAt && watermark >= silentAt) {
            draft.resolvedBySilenceAt = silentAt;
            reason = TransitionReason.SILENT;
        }
        List<Transition> changes = new ArrayList<>();
        settle(draft, book, now, reason, null, changes);
        return Step.of(draft.build(), changes);
    }

    /** When {@link #tick} has something to do, epoch milliseconds; 0 for never unless something else happens. */
    public long nextTick(GroupState state) {
        return state.status() == Status.IGNORED ? state.ignoring().until().time() : silentAt(state);
    }

    private long silentAt(GroupState state) {
        Status status = state.status();
        boolean open = status == Status.NEW || status == Status.ACKNOWLEDGED || status == Status.REGRESSED;
        long last = state.observed().lastSeen();
        if (!open || state.fatal() || settings.autoResolveAfter() == 0 || last == Long.MIN_VALUE) {
            return 0;
        }
        long at = last + settings.autoResolveAfter();
        return at > state.decision().time() ? at : state.decision().time() + settings.autoResolveAfter();
    }

    /** An older occurrence has come in late: the silence was shorter, or was none; true if it was none. */
    private boolean breakSilence(Draft draft, long now) {
        long last = draft.build().observed().lastSeen();
        if (draft.resolvedBySilenceAt == 0 || last > draft.resolvedBySilenceAt) {
            return false;
        }
        long silentAt = last + settings.autoResolveAfter();
        boolean none = silentAt > now;
        draft.resolvedBySilenceAt = none ? 0 : Math.max(silentAt, draft.resolvedBySilenceAt);
        return none;
    }

    /** The detector says that the group is more than it ever was; ends an ignore that waits for it. */
    public Step escalated(GroupState state, ReleaseBook book, long now) {
        Draft draft = state.draft();
        if (state.status() == Status.IGNORED && state.ignoring().until().escalating()) {
            draft.progress = draft.progress.endedBy("it escalates");
        }
        List<Transition> changes = new ArrayList<>();
        settle(draft, book, now, TransitionReason.IGNORE_ENDED, null, changes);
        return Step.of(draft.build(), changes);
    }

    /** Gives the draft the status that follows from what it holds. */
    private void settle(
            Draft draft,
            ReleaseBook book,
            long now,
            TransitionReason reason,
            @Nullable Occurrences cause,
            List<Transition> changes) {
        Verdict verdict = rule.verdict(draft.build(), book);
        if (verdict.status() != draft.status) {
            changes.add(transitions.change(draft, verdict, reason, cause, now));
        }
    }
}

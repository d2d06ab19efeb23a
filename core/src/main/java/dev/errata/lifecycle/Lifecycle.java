// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.lifecycle.GroupState.Draft;
import dev.errata.model.Command;
import dev.errata.model.CommandOutcome;
import dev.errata.model.Status;
import dev.errata.model.TriageAction.Assign;
import java.util.ArrayList;
import java.util.List;

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
     * Takes in occurrences. If the group was merged into another they are to be handed on, once, as {@link Step#forwardTo}
     * and {@link #forwarded} say.
     *
     * @param now wall clock, epoch milliseconds
     */
    public Step seen(GroupState state, Occurrences more, ReleaseBook book, long now) {
        if (state.mergedInto() != 0 && more.via() == 0) {
            return new Step(state, List.of(), null, state.mergedInto());
        }
        Draft draft = state.draft();
        boolean first = state.observed().releases().isEmpty() && more.count() > 0;
        addTo(draft, more);
        draft.fatal |= more.fatal();
        if (state.isSetToIgnore()) {
            draft.progress = state.progress().plus(more, state.ignoring());
        }
        List<Transition> changes = new ArrayList<>();
        if (first) {
            changes.add(transitions.firstSeen(draft, more, now));
        }
        boolean broken = breakSilence(draft, now);
        settle(draft, book, now, broken ? TransitionReason.NOT_SILENT_AFTER_ALL : TransitionReason.REGRESSED, changes);
        return Step.of(draft.build(), changes);
    }

    /** Occurrences of a merged group as they are handed to the group it is part of. */
    public static Occurrences forwarded(GroupState merged, Occurrences occurrences) {
        return occurrences.via(merged.id());
    }

    private static void addTo(Draft draft, Occurrences more) {
        for (int i = 0; i < draft.absorbed.size(); i++) {
            Absorbed part = draft.absorbed.get(i);
            if (part.group() == more.via()) {
                List<Absorbed> parts = new ArrayList<>(draft.absorbed);
                parts.set(i, new Absorbed(part.group(), part.observed().plus(more)));
                draft.absorbed = parts;
                return;
            }
        }
        draft.own = draft.own.plus(more);
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
            settle(draft, book, now, Transitions.reason(decision.kind()), changes);
        }
        return new Step(draft.build(), changes, new CommandOutcome(command, latest, overruled), 0);
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
        return new Step(state, List.of(), new CommandOutcome(command, applied, reason), 0);
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
        settle(draft, book, now, reason, changes);
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
        settle(draft, book, now, TransitionReason.IGNORE_ENDED, changes);
        return Step.of(draft.build(), changes);
    }

    /** Takes in another group that was merged into this one; the same one twice is one. */
    public Step absorb(GroupState state, long group, Observed observed, ReleaseBook book, long now) {
        Draft draft = state.draft();
        List<Absorbed> parts = new ArrayList<>();
        Observed part = observed;
        for (Absorbed known : state.absorbed()) {
            if (known.group() == group) {
                part = known.observed().widest(observed);
            } else {
                parts.add(known);
            }
        }
        parts.add(new Absorbed(group, part));
        if (parts.size() > GroupState.MAX_ABSORBED) {
            draft.own = draft.own.plus(parts.remove(0).observed());
        }
        return changeParts(draft, parts, book, now);
    }

    /** Lets a merged group go again; {@link #restore} it with what {@link GroupState#absorbed()} held of it. */
    public Step letGo(GroupState state, long group, ReleaseBook book, long now) {
        List<Absorbed> parts = new ArrayList<>(state.absorbed());
        parts.removeIf(part -> part.group() == group);
        return changeParts(state.draft(), parts, book, now);
    }

    private Step changeParts(Draft draft, List<Absorbed> parts, ReleaseBook book, long now) {
        draft.absorbed = parts;
        draft.revision++;
        List<Transition> changes = new ArrayList<>();
        settle(draft, book, now, TransitionReason.PARTS_CHANGED, changes);
        return Step.of(draft.build(), changes);
    }

    /** A group that is part of another from now on; its {@link GroupState#observed()} goes there. */
    public GroupState mergeInto(GroupState state, long group) {
        if (group == state.id()) {
            throw new IllegalArgumentException("a group cannot be merged into itself");
        }
        Draft draft = state.draft();
        draft.mergedInto = group;
        draft.revision++;
        return draft.build();
    }

    /** A group that is one of its own again, with what was seen of it meanwhile. */
    public Step restore(GroupState state, Observed observed, ReleaseBook book, long now) {
        Draft draft = state.draft();
        draft.mergedInto = 0;
        draft.own = state.own().widest(observed);
        return changeParts(draft, state.absorbed(), book, now);
    }

    /** Gives the draft the status that follows from what it holds. */
    private void settle(Draft draft, ReleaseBook book, long now, TransitionReason reason, List<Transition> changes) {
        Verdict verdict = rule.verdict(draft.build(), book);
        if (verdict.status() != draft.status) {
            changes.add(transitions.change(draft, verdict, reason, now));
        }
    }
}

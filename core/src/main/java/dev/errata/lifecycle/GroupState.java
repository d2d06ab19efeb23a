// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is remembered of a group's life.
 *
 * @param id fingerprint that founded it
 * @param statusSince event time of the last change of status, epoch milliseconds
 * @param revision grows with every command that was applied and every transition, not with occurrences
 * @param own what was seen of the group itself
 * @param absorbed what came from other groups, at most {@link #MAX_ABSORBED} of them
 * @param mergedInto the group that its variants were merged into last; 0 for none
 * @param born whether an occurrence was ever seen
 * @param fatal whether one of its events was fatal; such a group is not resolved by silence
 * @param decision the latest command about its status but ignoring
 * @param ignoring the latest command about ignoring it
 * @param progress towards the end of being ignored
 * @param resolvedBySilenceAt since when it counts as resolved because of silence; 0 if it does not
 * @param regressions times of its latest regressions
 * @param regressionNotifiedAt time of the last one that anybody was told of
 * @param assignee whose it is; empty for nobody's
 * @param assigned command that says so
 * @param commands ids of the latest commands
 */
public record GroupState(
        String project,
        long id,
        Status status,
        long statusSince,
        long revision,
        Observed own,
        List<Absorbed> absorbed,
        long mergedInto,
        boolean born,
        boolean fatal,
        Decision decision,
        Decision ignoring,
        IgnoreProgress progress,
        long resolvedBySilenceAt,
        List<Long> regressions,
        long regressionNotifiedAt,
        String assignee,
        Decision assigned,
        List<String> commands) {

    /** Groups whose part can leave again; with one more, the first becomes the group's own for good. */
    public static final int MAX_ABSORBED = 32;

    /** Commands whose repetition is noticed. */
    public static final int MAX_COMMANDS = 64;

    /** A group of which nothing was seen yet. */
    public static GroupState empty(String project, long id) {
        return new GroupState(
                project,
                id,
                Status.NEW,
                0,
                0,
                Observed.NOTHING,
                List.of(),
                0,
                false,
                false,
                Decision.NONE,
                Decision.NONE,
                IgnoreProgress.NONE,
                0,
                List.of(),
                Long.MIN_VALUE,
                "",
                Decision.NONE,
                List.of());
    }

    /** What was seen of all its variants, wherever they were first. */
    public Observed observed() {
        Observed all = own;
        for (Absorbed part : absorbed) {
            all = all.plus(part.observed());
        }
        return all;
    }

    /** Whether all its variants are in another group now. */
    public boolean isMerged() {
        return mergedInto != 0 && observed().count() <= 0;
    }

    /** Whether the latest word is that the group is ignored, be it over or not. */
    boolean isSetToIgnore() {
        return ignoring.kind() == DecisionKind.IGNORE && ignoring.isAfter(decision);
    }

    /** A state like this one, to be changed. */
    Draft draft() {
        return new Draft(this);
    }

    /** A state in the making. */
    static final class Draft {
        final GroupState before;
        Status status;
        long statusSince;
        long revision;
        Observed own;
        List<Absorbed> absorbed;
        long mergedInto;
        boolean born;
        boolean fatal;
        Decision decision;
        Decision ignoring;
        IgnoreProgress progress;
        long resolvedBySilenceAt;
        List<Long> regressions;
        long regressionNotifiedAt;
        String assignee;
        Decision assigned;
        List<String> commands;

        private Draft(GroupState from) {
            before = from;
            status = from.status;
            statusSince = from.statusSince;
            revision = from.revision;
            own = from.own;
            absorbed = from.absorbed;
            mergedInto = from.mergedInto;
            born = from.born;
            fatal = from.fatal;
            decision = from.decision;
            ignoring = from.ignoring;
            progress = from.progress;
            resolvedBySilenceAt = from.resolvedBySilenceAt;
            regressions = from.regressions;
            regressionNotifiedAt = from.regressionNotifiedAt;
            assignee = from.assignee;
            assigned = from.assigned;
            commands = from.commands;
        }

        /** Remembers the id of a command; the oldest is forgotten when there are too many. */
        void remember(String command) {
            List<String> longer = new ArrayList<>(commands);
            longer.add(command);
            commands = longer.subList(Math.max(0, longer.size() - MAX_COMMANDS), longer.size());
        }

        GroupState build() {
            return new GroupState(
                    before.project,
                    before.id,
                    status,
                    statusSince,
                    revision,
                    own,
                    List.copyOf(absorbed),
                    mergedInto,
                    born,
                    fatal,
                    decision,
                    ignoring,
                    progress,
                    resolvedBySilenceAt,
                    List.copyOf(regressions),
                    regressionNotifiedAt,
                    assignee,
                    assigned,
                    List.copyOf(commands));
        }
    }
}

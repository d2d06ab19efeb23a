// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.GroupFacts;
import dev.errata.model.GroupTally;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a group is told; exactly one of them is set.
 *
 * @param counted events that came or left
 * @param facts what one of its variants is like
 * @param fingerprint the variant that the facts are of, else 0
 * @param command what somebody asks of it
 * @param mergedInto the group that its variants go to, else 0
 * @param causedBy the group whose failures its errors are, else 0
 */
public record GroupInput(
        String project,
        long group,
        @Nullable GroupTally counted,
        @Nullable GroupFacts facts,
        long fingerprint,
        @Nullable CommandMessage command,
        long mergedInto,
        long causedBy) {

    /** Events that came or left. */
    public static GroupInput counted(GroupTally counted) {
        return new GroupInput(counted.tally().project(), counted.group(), counted, null, 0, null, 0, 0);
    }

    /** What one of its variants is like. */
    public static GroupInput described(String project, long group, long fingerprint, GroupFacts facts) {
        return new GroupInput(project, group, null, facts, fingerprint, null, 0, 0);
    }

    /** What somebody asks of a group. */
    public static GroupInput asked(CommandMessage command) {
        return new GroupInput(command.project(), command.group(), null, null, 0, command, 0, 0);
    }

    /** That the variants of a group go to another one. */
    public static GroupInput merged(String project, long group, long into) {
        return new GroupInput(project, group, null, null, 0, null, into, 0);
    }

    /** Whose failures its errors are; the group itself if they are its own. */
    public static GroupInput caused(String project, long group, long root) {
        return new GroupInput(project, group, null, null, 0, null, 0, root);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Command;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;

/**
 * A command that decides the status of a group; of several the latest holds, by time and then by id.
 *
 * @param id of the command
 * @param time of the command, epoch milliseconds
 * @param environment what a resolve is limited to; empty for everywhere
 * @param release what a resolve names, see {@link Resolve}
 * @param until what ends an ignore
 */
public record Decision(
        DecisionKind kind,
        String id,
        long time,
        String actor,
        ResolveMode mode,
        String environment,
        String release,
        IgnoreUntil until) {

    /** Nobody has decided anything. */
    public static final Decision NONE = plain(DecisionKind.NONE, "", Long.MIN_VALUE, "");

    /** What a command decides; {@link #NONE} if it is not about the status. */
    static Decision of(Command command) {
        String id = command.id();
        long time = command.time();
        String actor = command.actor();
        if (command.action() instanceof Resolve resolve) {
            return new Decision(
                    DecisionKind.RESOLVE,
                    id,
                    time,
                    actor,
                    resolve.mode(),
                    resolve.environment(),
                    resolve.release(),
                    IgnoreUntil.FOREVER);
        }
        if (command.action() instanceof Ignore ignore) {
            return new Decision(DecisionKind.IGNORE, id, time, actor, ResolveMode.NOW, "", "", ignore.until());
        }
        return plain(plainKind(command), id, time, actor);
    }

    /** That somebody was assigned, which decides no status. */
    static Decision assigned(Command command) {
        return plain(DecisionKind.NONE, command.id(), command.time(), command.actor());
    }

    /** A resolve after silence. */
    static Decision afterSilence(long time) {
        return plain(DecisionKind.RESOLVE, "", time, "");
    }

    private static DecisionKind plainKind(Command command) {
        if (command.action() instanceof Acknowledge) {
            return DecisionKind.ACKNOWLEDGE;
        }
        if (command.action() instanceof Reopen) {
            return DecisionKind.REOPEN;
        }
        return command.action() instanceof Unignore ? DecisionKind.UNIGNORE : DecisionKind.NONE;
    }

    private static Decision plain(DecisionKind kind, String id, long time, String actor) {
        return new Decision(kind, id, time, actor, ResolveMode.NOW, "", "", IgnoreUntil.FOREVER);
    }

    /** Whether this one holds against the other. */
    boolean isAfter(Decision other) {
        return time != other.time ? time > other.time : id.compareTo(other.id) > 0;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import java.util.List;

/**
 * A command as it travels, without a choice of types.
 *
 * @param kind name of the kind of action
 * @param keys the groups or fingerprints that the action lists
 * @param key the group that they go to or come from, or the one that is kept apart
 * @param other the other group that is kept apart, else 0
 */
public record CommandMessage(
        String id, String project, long time, String actor, String kind, List<Long> keys, long key, long other) {

    static CommandMessage of(Command command) {
        CommandAction action = command.action();
        if (action instanceof Merge merge) {
            return of(command, merge.groups(), merge.into(), 0);
        }
        if (action instanceof Split split) {
            return of(command, split.fingerprints(), split.group(), 0);
        }
        if (action instanceof NotSame apart) {
            return of(command, List.of(), apart.one(), apart.other());
        }
        throw new IllegalArgumentException("a command that does not travel: " + action);
    }

    private static CommandMessage of(Command command, List<Long> keys, long key, long other) {
        return new CommandMessage(
                command.id(),
                command.project(),
                command.time(),
                command.actor(),
                command.action().kind(),
                keys,
                key,
                other);
    }

    /** The command, given at that time. */
    Command command(long at) {
        CommandAction action = switch (kind) {
            case "merge" -> new Merge(keys, key);
            case "split" -> new Split(key, keys);
            case "not-same" -> new NotSame(key, other);
            default -> throw new IllegalStateException("no action is of the kind " + kind);
        };
        return new Command(id, project, at, actor, action);
    }
}

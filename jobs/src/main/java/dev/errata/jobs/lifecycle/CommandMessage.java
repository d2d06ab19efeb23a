// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.TriageAction;
import dev.errata.parse.command.CommandParser;

/**
 * A command as it travels, without a choice of types.
 *
 * @param kind name of the kind of action
 * @param arguments what the action is about, as JSON
 * @param expectedRevision of the group that the person saw; 0 if any will do
 */
public record CommandMessage(
        String id, String project, long time, String actor, String kind, String arguments, long expectedRevision) {

    public static CommandMessage of(Command command) {
        CommandAction action = command.action();
        return new CommandMessage(
                command.id(),
                command.project(),
                command.time(),
                command.actor(),
                action.kind(),
                action.arguments(),
                command.expectedRevision());
    }

    /** Hash of who asks for what; not of the time, which may depend on the receipt. */
    public long contentHash() {
        return Hashing.xxh3_64()
                .hashStream()
                .putString(actor)
                .putString(kind)
                .putString(arguments)
                .getAsLong();
    }

    /** Whether it is about where a group stands, and not about which variants it has. */
    public boolean isTriage() {
        return action() instanceof TriageAction;
    }

    /** The group that a triage command is about; 0 for any other. */
    public long group() {
        return action() instanceof TriageAction triage ? triage.group() : 0;
    }

    /** The command, given at that time. */
    public Command command(long at) {
        return new Command(id, project, at, actor, action(), expectedRevision);
    }

    private CommandAction action() {
        return new CommandParser().action(kind, arguments);
    }
}

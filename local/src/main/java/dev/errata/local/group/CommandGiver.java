// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.Running;
import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Gives a command to the running installation and prints what becomes of it. */
record CommandGiver(PrintWriter out, PrintWriter errors, Clock clock) {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /**
     * Gives what is asked for.
     *
     * @return the exit code: 0 if it was applied
     */
    int give(CommandOptions options, Function<GroupIds, CommandAction> asked) throws IOException {
        try (TopicWriter kafka = Running.kafka();
                Queries queries = Running.clickHouse(out)) {
            GroupQueries groups = new GroupQueries(queries);
            Command command = command(options, new GroupIds(options.project, groups), asked);
            CommandSender sender = new CommandSender(
                    (project, json) -> kafka.write(Topic.COMMANDS, project, json),
                    given -> groups.outcome(given.project(), given.id()),
                    LIMIT);
            return tell(command, sender.send(command));
        }
    }

    private Command command(CommandOptions options, GroupIds ids, Function<GroupIds, CommandAction> asked) {
        CommandAction action = asked.apply(ids); // tells the project
        return new Command(
                UUID.randomUUID().toString(),
                ids.project(),
                clock.millis(),
                options.actor,
                action,
                options.expectedRevision());
    }

    int tell(Command command, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return fail(
                    ("nothing is known of command %s after %d s. It is written, and is done as soon as the job track"
                                    + " runs: './errata status' tells what runs, v_commands what became of it")
                            .formatted(command.id(), LIMIT.toSeconds()));
        }
        if (!answer.get().applied()) {
            return fail("%s was refused: %s"
                    .formatted(command.action().kind(), answer.get().reason()));
        }
        out.printf("%s %s%n", command.action().kind(), command.action().arguments());
        out.flush();
        return 0;
    }

    private int fail(String detail) {
        errors.println("errata: " + detail);
        return 1;
    }
}

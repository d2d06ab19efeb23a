// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.local.process.Await;
import dev.errata.model.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Gives a command to {@code track} and waits for what becomes of it. */
final class CommandSender {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BiConsumer<String, String> log;
    private final Function<Command, Optional<Answer>> answers;
    private final Duration limit;

    /**
     * A sender.
     *
     * @param log writes JSON under the key of a project, for good
     * @param answers tells what became of a command; empty while it is not decided
     * @param limit how long to wait
     */
    CommandSender(BiConsumer<String, String> log, Function<Command, Optional<Answer>> answers, Duration limit) {
        this.log = log;
        this.answers = answers;
        this.limit = limit;
    }

    /** What became of it; empty if that is not known in time. */
    Optional<Answer> send(Command command) {
        log.accept(command.project(), CommandJson.write(command));
        List<Answer> found = new ArrayList<>(1);
        Await.until(limit, PAUSE, () -> {
            answers.apply(command).ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }
}

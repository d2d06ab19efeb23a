// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.RawPayload;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.parse.command.CommandParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommandSenderTest {

    private static final long TIME = 1_767_225_600_000L;

    private final List<String> written = new ArrayList<>();

    @Test
    void whatIsWrittenIsTheCommand() {
        Command command = command(new Comment(0xaa, "see \"the wiki\"\n"), 7);
        sender(Optional.of(new Answer(true, ""))).send(command);
        List<Command> read = new ArrayList<>();
        byte[] json = written.get(0).getBytes(StandardCharsets.UTF_8);
        new CommandParser()
                .parse(new RawPayload("shop", "", TIME, "", "", json), read::add, rejection -> written.clear());
        assertThat(read).containsExactly(command);
    }

    @Test
    void itIsAskedUntilSomethingBecameOfIt() {
        AtomicInteger asked = new AtomicInteger();
        CommandSender sender = new CommandSender(
                (project, json) -> written.add(project),
                command -> asked.incrementAndGet() < 3 ? Optional.empty() : Optional.of(new Answer(false, "no group")),
                Duration.ofSeconds(30));
        assertThat(sender.send(command(new Acknowledge(0xaa), 0))).contains(new Answer(false, "no group"));
        assertThat(asked).hasValue(3);
        assertThat(written).containsExactly("shop");
    }

    @Test
    void whenNothingIsKnownInTimeThereIsNoAnswer() {
        assertThat(sender(Optional.empty()).send(command(new Acknowledge(0xaa), 0)))
                .isEmpty();
        assertThat(written).hasSize(1);
    }

    @Test
    void whatWouldBeRejectedIsNotWritten() {
        CommandSender sender = sender(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.send(command(new Ignore(0xaa, new IgnoreUntil(0, 0, 3, 0, 0, false)), 0)))
                .withMessage("window_count and window_minutes go together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.send(command(new NotSame(1, 2), 3)))
                .withMessage("expected_revision does not go with not-same");
        assertThat(written).isEmpty();
    }

    private CommandSender sender(Optional<Answer> answer) {
        return new CommandSender((project, json) -> written.add(json), command -> answer, Duration.ZERO);
    }

    private static Command command(CommandAction action, long expectedRevision) {
        return new Command("c-1", "shop", TIME, "ada", action, expectedRevision);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandMessageTest {

    @ParameterizedTest
    @MethodSource("actions")
    void whatTravelsIsTheCommand(CommandAction action) {
        Command command = new Command("c-1", "shop", 77, "ada", action, 3);
        assertThat(CommandMessage.of(command).command(77)).isEqualTo(command);
    }

    static Stream<CommandAction> actions() {
        return Stream.of(
                new Merge(List.of(1L, -2L), 3),
                new Split(1, List.of(2L)),
                new NotSame(1, 2),
                new Comment(-1, "it's \"that\" again\n"),
                new Ignore(1, new IgnoreUntil(1_767_225_600_000L, 1, 2, 60_000, 3, true)));
    }

    @Test
    void onlyWhatIsAboutTheStandingOfOneGroupIsTriage() {
        assertThat(message(new Ignore(7, IgnoreUntil.FOREVER)))
                .returns(true, CommandMessage::isTriage)
                .returns(7L, CommandMessage::group);
        assertThat(message(new Split(7, List.of(1L))))
                .returns(false, CommandMessage::isTriage)
                .returns(0L, CommandMessage::group);
    }

    @Test
    void theContentIsAnotherIfAnythingAskedForIs() {
        CommandMessage one = message(new NotSame(1, 2));
        assertThat(one.contentHash())
                .isEqualTo(message(new NotSame(1, 2)).contentHash())
                .isNotEqualTo(message(new NotSame(1, 3)).contentHash());
    }

    private static CommandMessage message(CommandAction action) {
        return CommandMessage.of(new Command("c-1", "shop", 77, "ada", action));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageActionsTest {

    private static final long RECEIVED_AT = 1_767_225_600_000L;
    private static final String HEAD =
            "{\"id\":\"c-1\",\"project\":\"shop\",\"time\":\"2025-12-31T23:00:00Z\",\"actor\":\"ada\","
                    + "\"group\":\"00000000000000aa\",\"kind\":";

    private final List<Command> commands = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void everyKindIsRead() {
        assertThat(action("'acknowledge'")).isEqualTo(new Acknowledge(0xaa));
        assertThat(action("'reopen'")).isEqualTo(new Reopen(0xaa));
        assertThat(action("'unignore'")).isEqualTo(new Unignore(0xaa));
        assertThat(action("'assign','assignee':'bob'")).isEqualTo(new Assign(0xaa, "bob"));
        assertThat(action("'assign','assignee':null")).isEqualTo(new Assign(0xaa, ""));
        assertThat(action("'comment','text':'see the wiki'")).isEqualTo(new Comment(0xaa, "see the wiki"));
    }

    @Test
    void aResolveHoldsFromNowOnUnlessItNamesAnotherMode() {
        assertThat(action("'resolve'")).isEqualTo(new Resolve(0xaa, ResolveMode.NOW, "", ""));
        assertThat(action("'resolve','mode':'now','environment':'prod'"))
                .isEqualTo(new Resolve(0xaa, ResolveMode.NOW, "", "prod"));
        assertThat(action("'resolve','mode':'in-release','release':'2.1'"))
                .isEqualTo(new Resolve(0xaa, ResolveMode.IN_RELEASE, "2.1", ""));
        assertThat(action("'resolve','mode':'next-release'"))
                .isEqualTo(new Resolve(0xaa, ResolveMode.NEXT_RELEASE, "", ""));
    }

    @Test
    void anIgnoreLastsForeverUnlessSomethingEndsIt() {
        assertThat(action("'ignore'")).isEqualTo(new Ignore(0xaa, IgnoreUntil.FOREVER));
        assertThat(action("'ignore','until':'2026-02-01T00:00:00Z','count':5"))
                .isEqualTo(new Ignore(0xaa, new IgnoreUntil(1_769_904_000_000L, 5, 0, 0, 0, false)));
        assertThat(action("'ignore','until':1769904000000,'window_count':3,'window_minutes':10"))
                .isEqualTo(new Ignore(0xaa, new IgnoreUntil(1_769_904_000_000L, 0, 3, 600_000, 0, false)));
        assertThat(action("'ignore','users':2,'escalating':true"))
                .isEqualTo(new Ignore(0xaa, new IgnoreUntil(0, 0, 0, 0, 2, true)));
    }

    @Test
    void theExpectedRevisionIsThatOfTheCommand() {
        action("'acknowledge','expected_revision':7");
        assertThat(commands).extracting(Command::expectedRevision).containsExactly(7L);
    }

    @Test
    void aCommentIsNotLongerThanAllowed() {
        assertThat(action("'comment','text':'" + "x".repeat(10_000) + "'")).isInstanceOf(Comment.class);
        parse("'comment','text':'" + "x".repeat(10_001) + "'");
        assertThat(rejections).extracting(Rejection::detail).containsExactly("text is longer than 10000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'resolve','mode':'in-release' | in-release needs a release",
                "'resolve','release':'2.1' | a release goes with in-release or next-release only",
                "'resolve','mode':'soon' | mode is neither now nor in-release nor next-release: soon",
                "'resolve','mode':'in-release','release':['2.1'] | release is not a text or number",
                "'ignore','window_count':3 | window_count and window_minutes go together",
                "'ignore','window_minutes':3 | window_count and window_minutes go together",
                "'ignore','count':0 | count is not a whole number from 1 to 2147483647: 0",
                "'ignore','users':1.5 | users is not a whole number from 1 to 2147483647: 1.5",
                "'ignore','until':'soon' | until is neither ISO 8601 nor epoch milliseconds: soon",
                "'ignore','escalating':'maybe' | escalating is neither true nor false",
                "'ignore','untill':'2026-02-01' | untill does not go with ignore",
                "'acknowledge','count':3 | count does not go with acknowledge",
                "'acknowledge','expected_revision':-1 | expected_revision is not a whole number from 1",
                "'assign' | assignee is missing; empty is nobody",
                "'comment' | text is missing",
                "'comment','text':'a','text':'b' | text is given twice",
                "'not-same','one':'00000000000000aa','other':'00000000000000bb','expected_revision':3 | expected_revision does not go with not-same"
            })
    void whatMakesNoSenseIsRejectedWithItsReason(String rest, String detail) {
        parse(rest);
        assertThat(commands).isEmpty();
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectReason.COMMAND_MALFORMED);
            assertThat(rejection.detail()).startsWith(detail);
        });
    }

    private CommandAction action(String rest) {
        parse(rest);
        assertThat(rejections).isEmpty();
        return commands.get(commands.size() - 1).action();
    }

    private void parse(String rest) {
        byte[] json = (HEAD + rest.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
        new CommandParser()
                .parse(
                        new RawPayload("shop", "", RECEIVED_AT, "", "errata.commands/0@7", json),
                        commands::add,
                        rejections::add);
    }
}

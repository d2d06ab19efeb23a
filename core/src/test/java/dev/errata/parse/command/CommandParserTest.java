// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTest {

    private static final long RECEIVED_AT = 1_767_225_600_000L;
    private static final String HEAD =
            "\"id\":\"c-1\",\"project\":\"shop\",\"time\":\"2025-12-31T23:00:00Z\",\"actor\":\"ada\"";

    private final List<Command> commands = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void everyKindIsReadAndWrittenAgain() {
        parse(
                "{" + HEAD
                        + ",\"kind\":\"merge\",\"groups\":[\"00000000000000aa\",\"fffffffffffffffe\"],\"into\":\"00000000000000bb\"}");
        parse("{" + HEAD
                + ",\"kind\":\"split\",\"group\":\"00000000000000aa\",\"fingerprints\":[\"0000000000000001\"]}");
        parse("{\"kind\":\"not-same\",\"one\":\"00000000000000aa\",\"other\":\"00000000000000bb\"," + HEAD + "}");
        assertThat(rejections).isEmpty();
        assertThat(commands)
                .extracting(Command::action)
                .containsExactly(
                        new Merge(List.of(0xaaL, -2L), 0xbb), new Split(0xaa, List.of(1L)), new NotSame(0xaa, 0xbb));
        assertThat(commands.get(0))
                .extracting(Command::id, Command::project, Command::time, Command::actor)
                .containsExactly("c-1", "shop", RECEIVED_AT - 3_600_000, "ada");
        assertThat(commands)
                .extracting(command -> command.action().arguments())
                .containsExactly(
                        "{\"groups\":[\"00000000000000aa\",\"fffffffffffffffe\"],\"into\":\"00000000000000bb\"}",
                        "{\"fingerprints\":[\"0000000000000001\"],\"group\":\"00000000000000aa\"}",
                        "{\"one\":\"00000000000000aa\",\"other\":\"00000000000000bb\"}");
    }

    @Test
    void aClockAheadIsSetToTheReceipt() {
        parse(
                "{\"id\":\"c\",\"project\":\"shop\",\"time\":" + (RECEIVED_AT + 5)
                        + ",\"actor\":\"ada\",\"kind\":\"not-same\",\"one\":\"00000000000000aa\",\"other\":\"00000000000000bb\"}");
        assertThat(commands).extracting(Command::time).containsExactly(RECEIVED_AT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"c\" | JSON_MALFORMED |",
                "[] | COMMAND_MALFORMED | a command is a JSON object",
                "{\"id\":\"c\",\"project\":\"other\"} | COMMAND_MALFORMED | project is other in the command and shop in the header",
                "{\"project\":\"shop\"} | COMMAND_MALFORMED | id is missing",
                "{\"id\":\"c\",\"time\":\"soon\"} | COMMAND_MALFORMED | time is neither",
                "{\"id\":\"c\",\"time\":\"2025-12-31T23:00:00Z\"} | COMMAND_MALFORMED | actor is missing",
                "{HEAD} | COMMAND_MALFORMED | kind is missing",
                "{HEAD,\"kind\":\"paint\"} | COMMAND_UNKNOWN | no command is of the kind paint",
                "{HEAD,\"kind\":\"merge\",\"groups\":[],\"into\":\"00000000000000aa\"} | COMMAND_MALFORMED | groups is missing or empty",
                "{HEAD,\"kind\":\"merge\",\"groups\":[\"aa\"],\"into\":\"00000000000000aa\"} | COMMAND_MALFORMED | groups: a fingerprint has 16 hex digits, not: aa",
                "{HEAD,\"kind\":\"split\",\"group\":\"zz000000000000aa\",\"fingerprints\":[\"00000000000000aa\"]} | COMMAND_MALFORMED | group: ",
                "{HEAD,\"kind\":\"not-same\",\"one\":\"00000000000000aa\"} | COMMAND_MALFORMED | other is missing"
            })
    void whatCannotBeDoneIsRejectedWithItsReason(String json, RejectReason reason, String detail) {
        parse(json.replace("HEAD", HEAD));
        assertThat(commands).isEmpty();
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.detail()).startsWith(detail == null ? "" : detail);
            assertThat(rejection.format()).isEqualTo(CommandParser.FORMAT);
            assertThat(rejection.origin()).isEqualTo("errata.commands/0@7");
        });
    }

    private void parse(String json) {
        RawPayload raw = new RawPayload(
                "shop", "", RECEIVED_AT, "", "errata.commands/0@7", json.getBytes(StandardCharsets.UTF_8));
        new CommandParser().parse(raw, commands::add, rejections::add);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.Command;
import dev.errata.model.RawPayload;
import dev.errata.parse.command.CommandParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123Z");
    private static final GivenCommands COMMANDS = new GivenCommands("shop", "ada", NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'acknowledge','group':'a43d11a8a3061d0f','expected_revision':4}",
                "{'kind':'resolve','group':'a43d11a8a3061d0f'}",
                "{'kind':'resolve','group':'a43d11a8a3061d0f','mode':'in-release','release':'2.1.0','environment':'production'}",
                "{'kind':'resolve','group':'a43d11a8a3061d0f','mode':'next-release'}",
                "{'kind':'reopen','group':'a43d11a8a3061d0f'}",
                "{'kind':'ignore','group':'a43d11a8a3061d0f'}",
                "{'kind':'ignore','group':'a43d11a8a3061d0f','until':'2026-04-01T08:00:00Z'}",
                "{'kind':'ignore','group':'a43d11a8a3061d0f','window_count':100,'window_minutes':10,'users':50,'escalating':true}",
                "{'kind':'unignore','group':'a43d11a8a3061d0f'}",
                "{'kind':'assign','group':'a43d11a8a3061d0f','assignee':''}",
                "{'kind':'comment','group':'a43d11a8a3061d0f','text':'<script>alert(1)</script>'}",
                "{'kind':'merge','groups':['58a74983182641cd'],'into':'a43d11a8a3061d0f'}",
                "{'kind':'split','group':'a43d11a8a3061d0f','fingerprints':['58a74983182641cd']}",
                "{'kind':'not-same','one':'a43d11a8a3061d0f','other':'58a74983182641cd'}"
            })
    void everyKindIsReadByTheJobAsItWasGiven(String asked) throws JsonProcessingException {
        JsonNode given = json(asked);
        GivenCommands.Given command = COMMANDS.read(List.of(given)).get(0);
        Command read = track(command.json());
        assertThat(read.id()).isEqualTo(command.id());
        assertThat(read.project()).isEqualTo("shop");
        assertThat(read.actor()).isEqualTo("ada");
        assertThat(read.time()).isEqualTo(NOW.toEpochMilli());
        assertThat(read.action().kind()).isEqualTo(given.path("kind").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'group':'a43d11a8a3061d0f'} | kind is missing",
                "{'kind':'resolve'} | group is missing",
                "{'kind':'resolve','group':'a43d'} | group",
                "{'kind':'explode','group':'a43d11a8a3061d0f'} | no command is of the kind explode",
                "{'kind':'resolve','group':'a43d11a8a3061d0f','count':3} | count does not go with resolve",
                "{'kind':'resolve','group':'a43d11a8a3061d0f','mode':'in-release'} | in-release needs a release",
                "{'kind':'ignore','group':'a43d11a8a3061d0f','until':'2026-03-01T09:00:00Z'} | until is over",
                "{'kind':'assign','group':'a43d11a8a3061d0f'} | assignee is missing",
                "{'kind':'merge','groups':[],'into':'a43d11a8a3061d0f'} | groups is missing or empty",
                "{'kind':'merge','groups':['58a74983182641cd'],'into':'a43d11a8a3061d0f','force':true} | no 'force'",
                "{'kind':'not-same','one':'a43d11a8a3061d0f','other':'x; DROP TABLE groups'} | other",
                "{'kind':'reopen','group':'a43d11a8a3061d0f','actor':'bob'} | 'actor' is not given",
                "{'kind':'reopen','group':'a43d11a8a3061d0f','project':'web'} | 'project' is not given",
                "{'kind':'reopen','group':'a43d11a8a3061d0f','id':'c-1'} | 'id' is not given",
                "{'kind':'reopen','group':'a43d11a8a3061d0f','time':0} | 'time' is not given",
                "[] | a JSON object",
                "7 | a JSON object"
            })
    void whatTheJobWouldRefuseIsRefusedWithItsReason(String asked, String reason) throws JsonProcessingException {
        JsonNode given = json(asked);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMANDS.read(List.of(given)))
                .withMessageContaining(reason);
    }

    @Test
    void ofSeveralNoneIsTakenIfOneCannotBeUsed() throws JsonProcessingException {
        JsonNode good = json("{'kind':'reopen','group':'a43d11a8a3061d0f'}");
        JsonNode bad = json("{'kind':'reopen'}");
        assertThat(COMMANDS.read(List.of(good, good)))
                .extracting(GivenCommands.Given::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMANDS.read(List.of(good, bad)))
                .withMessage("command 2: group is missing");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace("'", "\""));
    }

    private static Command track(String json) {
        List<Command> read = new ArrayList<>();
        RawPayload record = new RawPayload("", "", NOW.toEpochMilli(), "", "", json.getBytes(StandardCharsets.UTF_8));
        new CommandParser().parse(record, read::add, rejection -> {
            throw new AssertionError(rejection.detail());
        });
        return read.get(0);
    }
}

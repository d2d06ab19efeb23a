// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.Checkout;
import dev.errata.model.Command;
import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.TriageAction;
import dev.errata.parse.command.CommandParser;
import dev.errata.parse.release.ReleaseParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What docs/triage.md shows is what the programs read. */
class TriageDocTest {

    private static final long RECEIVED_AT = 1_800_000_000_000L;

    private final List<Command> commands = new ArrayList<>();
    private final List<Deployment> deployments = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void everyCommandAndReleaseIsRead() throws IOException {
        lines("{").forEach(json -> {
            RawPayload raw = new RawPayload("", "", RECEIVED_AT, "", "docs", json.getBytes(StandardCharsets.UTF_8));
            if (json.contains("\"kind\"")) {
                new CommandParser().parse(raw, commands::add, rejections::add);
            } else {
                new ReleaseParser().parse(raw, deployments::add, rejections::add);
            }
        });
        assertThat(rejections).isEmpty();
        assertThat(deployments).hasSize(1);
        assertThat(commands).hasSize(10).allMatch(command -> command.action() instanceof TriageAction);
    }

    @Test
    void everyWordOfTheCommandLineIsKnown() throws IOException {
        CommandLine group = new CommandLine(new GroupCommand());
        assertThat(lines("$ ./errata group ").map(line -> line.split(" ")[3]))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(group.getSubcommands()).containsKey(word));
    }

    private static Stream<String> lines(String start) throws IOException {
        return Files.readAllLines(Checkout.find().resolve("docs/triage.md")).stream()
                .filter(line -> line.startsWith(start));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ErrataTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void everyCommandHasHelp() {
        CommandLine errata = Errata.commandLine();
        assertThat(errata.getSubcommands()).containsKeys("up", "down", "status", "logs", "sql");
        assertThat(errata.getSubcommands().values()).allSatisfy(command -> {
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
        });
    }

    @Test
    void anUnknownPartIsRefusedWithTheKnownOnes() {
        assertThat(run("up", "mainframe")).isEqualTo(2);
        assertThat(printed.toString()).contains("mainframe", "zookeeper", "kafka", "clickhouse", "jobmanager");
    }

    @Test
    void logsWantAPart() {
        assertThat(run("logs")).isEqualTo(2);
        assertThat(printed.toString()).contains("PART");
    }

    @Test
    void uptimeReadsAsHoursMinutesSeconds() {
        assertThat(StatusCommand.clock(Duration.ofSeconds(3 * 3600 + 62))).isEqualTo("3:01:02");
        assertThat(StatusCommand.clock(Duration.ZERO)).isEqualTo("0:00:00");
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return Errata.commandLine().setOut(writer).setErr(writer).execute(arguments);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.ResultTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReleaseCommandTest {

    private final StringWriter printed = new StringWriter();

    @Test
    void whatIsMissingOrNoTimeIsNotUnderstood() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("add", "shop", "checkout")).isEqualTo(2);
        assertThat(run("add", "shop", "checkout", "2.1", "--at", "yesterday")).isEqualTo(2);
        assertThat(printed.toString()).contains("'yesterday' is no time");
    }

    @Test
    void whatNeverHappenedIsADash() {
        new ReleaseReport(new PrintWriter(printed))
                .list(new ResultTable(
                        List.of("service", "environment", "version", "deployed_at", "first_seen"),
                        List.of(List.of(
                                "checkout", "prod", "2.1", "2026-03-01 09:30:00.000", "1970-01-01 00:00:00.000"))));
        assertThat(printed.toString()).containsPattern("checkout +prod +2\\.1 +2026-03-01 09:30:00 +-\n");
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new ReleaseCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() throws IOException {
        assertThat(run(rules("[]"), "--from", "2026-02-01", "--to", "2026-01-31"))
                .contains("--from 2026-02-01T00:00:00Z is not before --to 2026-01-31T00:00:00Z");
    }

    @Test
    void whatIsNoTimeIsRefused() throws IOException {
        assertThat(run(rules("[]"), "--from", "yesterday", "--to", "2026-01-31"))
                .contains("'yesterday' is no time such as 2026-01-31 or 2026-01-31T12:00:00Z");
    }

    @Test
    void whatIsNoDurationIsRefused() throws IOException {
        assertThat(run(rules("[]"), "--from", "2026-01-01", "--to", "2026-01-31", "--warm-up", "long"))
                .contains("'long' is no duration such as 12h or 8d");
    }

    @Test
    void aWrongRuleIsToldWithItsFile() throws IOException {
        String file = rules("[{\"id\":\"many\",\"kind\":\"paint\",\"alertname\":\"Many\"}]");
        assertThat(run(file, "--from", "2026-01-01", "--to", "2026-01-31"))
                .contains(file + ": no rule is of the kind paint");
    }

    @Test
    void aFileThatIsNotThereIsTold() throws IOException {
        assertThat(run("none.json", "--from", "2026-01-01", "--to", "2026-01-31"))
                .contains("none.json is no file");
    }

    @Test
    void moreThanTwoFilesAreRefused() throws IOException {
        String file = rules("[]");
        assertThat(run(file, file, file, "--from", "2026-01-01", "--to", "2026-01-31"))
                .contains("one or two files of rules, not 3");
    }

    private String rules(String json) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), json).toString();
    }

    /** What is said about arguments that do not do. */
    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        int code = new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
        assertThat(code).isNotZero();
        return err.toString();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONE_BUG =
            "java.io.IOException: disk 1 is full\\n\\tat com.acme.Disk.write(Disk.java:1)";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void tableShowsErrataAboveTheBaselines() throws IOException {
        Run run = run(file(line("1", "disk"), line("2", "disk")).toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("traces: 2 events, 1 causes")
                .containsSubsequence(
                        "errata",
                        "type + message",
                        "Sentry-like",
                        "top in-app frame",
                        "Datadog-like",
                        "mean over 1 sets");
    }

    @Test
    void jsonHoldsTheSameFigures() throws IOException {
        Run run = run("--json", file(line("1", "disk"), line("2", "net")).toString());

        JsonNode errata = JSON.readTree(run.out()).at("/sets/0/contenders/0");
        assertThat(errata.path("name").asText()).isEqualTo("errata");
        assertThat(errata.path("b3_p").asDouble()).isEqualTo(0.5);
        assertThat(errata.path("b3_r").asDouble()).isEqualTo(1);
        assertThat(errata.at("/shuffled/orders").asInt()).isEqualTo(5);
    }

    @Test
    void worstPairsAreExplained() throws IOException {
        Run run = run(
                "--worst",
                "3",
                "--no-shuffles",
                file(line("1", "disk"), line("2", "net")).toString());

        assertThat(run.out())
                .contains("wrongly together: 1 pairs like this cost 0.5000 of B3 precision")
                .contains("java.io.IOException: disk 1 is full")
                .contains("com.acme.Disk write (Disk.java:1)  in-app");
    }

    @Test
    void predictionsNameTheGroupOfEveryEvent() throws IOException {
        Path predictions = folder.resolve("predictions.jsonl");

        run(
                "--predictions",
                predictions.toString(),
                "--no-shuffles",
                file(line("1", "disk"), line("2", "net")).toString());

        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0)).path("occ_id").asText()).isEqualTo("1");
        assertThat(JSON.readTree(lines.get(0)).path("group"))
                .isEqualTo(JSON.readTree(lines.get(1)).path("group"));
    }

    @Test
    void whatIsWrongWithTheDataIsToldWithItsPlace() throws IOException {
        assertThat(run("/no/such/file").err()).contains("no such file: /no/such/file");
        assertThat(run(folder.toString()).err()).contains("it has no index.jsonl");
        assertThat(run(file("").toString()).err()).endsWith("traces.jsonl is empty\n");
        assertThat(run(file(line("1", "disk"), "", "{oops").toString()).err()).contains("line 3: not JSON");
        assertThat(run(file("[1]").toString()).err()).contains("line 1: not a JSON object");
        assertThat(run(file("{\"id\":\"1\"}").toString()).err()).contains("line 1: \"application\" is missing");
        assertThat(run().code()).isEqualTo(2);
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("traces.jsonl"), List.of(lines));
    }

    private static String line(String id, String cause) {
        return """
                {"id":"%s","application":"shop","cause":"%s","in_app":["com.acme."],"trace":"%s"}""".formatted(id, cause, ONE_BUG);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RuleCommandTest {

    private static final String SPIKE = "{\"id\":\"s\",\"kind\":\"spike\",\"alertname\":\"Spike\"}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theDefaultsAreAFileToBeginWith() throws IOException {
        assertThat(run("defaults")).isZero();
        assertThat(run("check", file(out.toString()))).isZero();
        assertThat(RuleFile.parse(Rules.defaultsJson()).rules())
                .extracting(GivenRule::rule)
                .containsExactlyInAnyOrderElementsOf(Rules.defaults().all());
    }

    @Test
    void oneRuleOrAnArrayOfThemIsChecked() throws IOException {
        assertThat(run("check", file(SPIKE))).isZero();
        assertThat(out.toString()).containsPattern("s +spike +Spike +all +enabled +checked");
        assertThat(run("check", file("[" + SPIKE + "]"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"t\",\"kind\":\"threshold\",\"alertname\":\"T\",\"events\":5} | the rule (t): window_minutes is missing",
                "[{\"id\":\"t\",\"kind\":\"paint\",\"alertname\":\"T\"}] | rule 1 (t): no rule is of the kind paint",
                "[{\"kind\":\"spike\",\"alertname\":\"T\"}] | rule 1: id is missing",
                "[SPIKE,SPIKE] | rule 2 (s): another rule of the file has the same id",
                "{\"id\":\"t\",\"id\":\"u\"} | the file is no JSON: Duplicate field 'id'",
                "{\"id\": | the file is no JSON",
                "[] | the file holds no rule",
                "7 | the rule: a rule is not a JSON object"
            })
    void whatIsNoRuleIsToldAndNothingIsWritten(String json, String error) throws IOException {
        String file = file(json.replace("SPIKE", SPIKE));
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(err.toString()).contains(error);
        assertThat(run("set", file)).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("written");
    }

    @Test
    void theListTellsWhatComesFromWhere() {
        new RuleReport(new PrintWriter(out))
                .list(
                        Rules.defaults(),
                        List.of(row(Rules.defaults().all().get(0).id(), "shop", "false"), row("mine", "", "true")));
        assertThat(out.toString().lines().skip(1))
                .hasSize(Rules.defaults().all().size() + 1);
        assertThat(out.toString())
                .containsPattern("shop +disabled +given, instead of a default")
                .containsPattern("mine +spike +Spike +all +enabled +given")
                .contains("default\n");
    }

    private static Map<String, String> row(String id, String project, String enabled) {
        return Map.of("id", id, "project", project, "alertname", "Spike", "kind", "spike", "enabled", enabled);
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), json).toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new RuleCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

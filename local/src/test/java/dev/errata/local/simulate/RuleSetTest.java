// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

    private static final String MANY =
            "{\"id\": \"many\", \"kind\": \"threshold\", \"alertname\": \"Many\",\n \"events\": 4, \"window_minutes\": 1}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void eachRuleOfAFileIsOneLine() throws IOException {
        RuleSet rules = of("[" + MANY + "]");
        assertThat(rules.name()).isEqualTo("rules.json");
        assertThat(rules.lines())
                .containsExactly(
                        "{\"id\":\"many\",\"kind\":\"threshold\",\"alertname\":\"Many\",\"events\":4,\"window_minutes\":1}");
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        assertThatThrownBy(() -> of("[" + MANY + "," + MANY + "]"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("rules.json: two rules have the same id");
    }

    @Test
    void rulesThatAreNotAboutGroupsAreNotSimulated() throws IOException {
        assertThat(of("[]").notSimulated()).containsExactly("pipeline-stalled", "service-error-rate");
        assertThat(
                        of("[{\"id\":\"pipeline-stalled\",\"kind\":\"pipeline-stalled\",\"alertname\":\"P\",\"enabled\":false}]")
                                .notSimulated())
                .containsExactly("service-error-rate");
    }

    private RuleSet of(String json) throws IOException {
        return RuleSet.ofFile(Files.writeString(folder.resolve("rules.json"), json));
    }
}

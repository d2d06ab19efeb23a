// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class GatewaySettingsTest {

    @Test
    void namesAndDefaultsAreAContract() {
        assertThat(defaults())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("--host", "0.0.0.0"),
                        Map.entry("--port", "8080"),
                        Map.entry("--kafka", "127.0.0.1:9092"),
                        Map.entry("--open-project", ""),
                        Map.entry("--max-wire", "67108864"),
                        Map.entry("--max-envelope", "104857600"),
                        Map.entry("--max-otlp", "67108864"),
                        Map.entry("--max-lines", "33554432"),
                        Map.entry("--max-connections", "10000"),
                        Map.entry("--max-address-connections", "1000"),
                        Map.entry("--max-requests", "10000"),
                        Map.entry("--body-seconds", "30"),
                        Map.entry("--in-flight", "33554432"),
                        Map.entry("--delivery-seconds", "15"),
                        Map.entry("--stall-seconds", "10"),
                        Map.entry("--threads", "0"),
                        Map.entry("--base-path", "/"),
                        Map.entry("--trusted-proxies", ""),
                        Map.entry("--flink", ""),
                        Map.entry("--job-jar", ""),
                        Map.entry("--clickhouse", ""),
                        Map.entry("--clickhouse-user", "reader"),
                        Map.entry("--clickhouse-database", "errata"),
                        Map.entry("--otel-traces", ""),
                        Map.entry("--alertmanager", ""),
                        Map.entry("--webhook-url", ""),
                        Map.entry("--webhook-allow", ""),
                        Map.entry("--page-url", ""),
                        Map.entry("--dispatch", "on")));
    }

    @Test
    void aNewObjectHasTheDefaultsOfTheCommandLine() {
        GatewaySettings parsed = CommandLine.populateCommand(new GatewaySettings());
        GatewaySettings fresh = new GatewaySettings();
        assertThat(parsed.limits()).isEqualTo(fresh.limits());
        assertThat(parsed.producer().inFlightBytes()).isEqualTo(fresh.producer().inFlightBytes());
        assertThat(parsed.openProject()).isEqualTo(fresh.openProject());
        assertThat(parsed.memory()).isGreaterThan(fresh.limits().envelope());
    }

    @Test
    void whatIsNoAddressAndNoPathIsRefusedAtTheStart() {
        GatewaySettings settings = new GatewaySettings();
        settings.flink = "jobmanager:8081";
        assertThatThrownBy(settings::flink).hasMessageContaining("http://host:8081");
        settings.basePath = "errors; Path=/";
        assertThatThrownBy(settings::basePath).hasMessageContaining("--base-path");
        settings.flink = "http://jobmanager:8081";
        settings.basePath = "/errors";
        assertThat(settings.flink()).hasValue(URI.create("http://jobmanager:8081"));
        assertThat(settings.basePath()).isEqualTo("/errors/");
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (OptionSpec option :
                new CommandLine(new GatewaySettings()).getCommandSpec().options()) {
            defaults.put(option.longestName(), option.defaultValue());
        }
        return defaults;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.clickhouse.ClickHouseSettings;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TraceSettingsTest {

    @Test
    void withoutAnAddressNothingIsAsked() {
        assertThat(settings().clickHouse("secret")).isEmpty();
        assertThat(TraceSources.open(settings(), "", Clock.systemUTC()).lookup())
                .isEmpty();
    }

    @Test
    void theUserIsTheOneThatMayOnlyRead() {
        assertThat(settings("--clickhouse", "http://db:8123").clickHouse("secret"))
                .contains(new ClickHouseSettings("http://db:8123", "errata", "reader", "secret"));
    }

    @Test
    void aWrongAddressIsExplainedWithoutThePassword() {
        assertThatThrownBy(() -> TraceSources.open(settings("--clickhouse", "db:8123"), "secret", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theCollectorsDatabaseIsANameAndNothingElse() {
        TraceSettings settings = settings("--clickhouse", "http://db:8123", "--otel-traces", "otel; DROP TABLE events");
        assertThatThrownBy(() -> TraceSources.open(settings, "", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not the name of a database");
        assertThat(settings("--otel-traces", " ").otelTraces()).isEmpty();
    }

    private static TraceSettings settings(String... arguments) {
        return CommandLine.populateCommand(new TraceSettings(), arguments);
    }
}

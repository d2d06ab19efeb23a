// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClickHouseSettingsTest {

    @Test
    void emptyEnvironmentGivesTheDefaults() {
        assertThat(ClickHouseSettings.from(Map.of()))
                .isEqualTo(new ClickHouseSettings("http://127.0.0.1:8123", "errata", "default", ""));
    }

    @Test
    void environmentNamesEverySetting() {
        assertThat(ClickHouseSettings.from(Map.of(
                        "ERRATA_CLICKHOUSE_URL", "https://db:8443",
                        "ERRATA_CLICKHOUSE_DATABASE", "errata_2",
                        "ERRATA_CLICKHOUSE_USER", "writer",
                        "ERRATA_CLICKHOUSE_PASSWORD", "secret")))
                .isEqualTo(new ClickHouseSettings("https://db:8443", "errata_2", "writer", "secret"));
    }

    @Test
    void passwordIsNeverPrinted() {
        assertThat(new ClickHouseSettings("http://db:8123", "errata", "writer", "secret"))
                .asString()
                .doesNotContain("secret")
                .contains("writer");
    }

    @Test
    void databaseThatIsNotANameIsRefused() {
        assertThatThrownBy(() -> new ClickHouseSettings("http://db:8123", "a; DROP", "u", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not the name of a database");
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.QueryParams;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.Span;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final Instant NOW = Instant.parse("2026-02-01T12:34:56.789Z");
    private static final ReadQueries NONE = new ReadQueries(Optional.empty());

    @ParameterizedTest
    @CsvSource({"1h, 120", "24h, 3600", "7d, 21600", "14d, 43200", "30d, 86400"})
    void bucketsAreFewEnoughToBeDrawn(String name, int interval) {
        Window window = window(QueryParams.of("window", name));
        assertThat(window.interval()).isEqualTo(interval);
        assertThat(window.buckets()).isBetween(20, 32);
        assertThat(window.firstBucket()).isEqualTo(window.from() / interval);
    }

    @Test
    void itEndsWithTheSecondThatItIs() {
        assertThat(Instant.ofEpochSecond(window(QueryParams.of()).to())).isEqualTo("2026-02-01T12:34:57Z");
        assertThat(window(QueryParams.of()).json().path("from").asText()).isEqualTo("2026-01-31T12:34:56Z");
    }

    @Test
    void aSpanTakesItsPlace() {
        Window window = window(QueryParams.of("from", "2026-01-01T00:00:00Z", "to", "2026-03-01T00:00:00Z"));
        assertThat(window.interval()).isEqualTo(259_200);
        assertThatThrownBy(() -> window(QueryParams.of("from", "2026-01-01T00:00:00Z")))
                .hasMessageContaining("go together");
        assertThatThrownBy(() -> window(QueryParams.of("window", "1y")))
                .hasMessageContaining("'window' is one of 1h, 24h");
    }

    @ParameterizedTest
    @CsvSource({"3600, 60", "86400, 900", "604800, 7200", "2592000, 43200", "7948800, 86400"})
    void aSeriesHasAtMost120Buckets(long seconds, int interval) {
        assertThat(SeriesReader.interval(new Span(NOW, NOW.plusSeconds(seconds))))
                .isEqualTo(interval);
        assertThat(seconds / interval).isLessThan(120);
    }

    private static Window window(QueryParams params) {
        return Window.of(new Parameters(params), "shop", NONE, NOW);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.QueryParams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00.250Z");

    @Test
    void whatLacksHasADefault() {
        Parameters none = new Parameters(QueryParams.of());
        assertThat(none.text("environment")).isEmpty();
        assertThat(none.limit()).isEqualTo(50);
        assertThat(none.choice("sort", List.of("count"), "last-seen")).isEqualTo("last-seen");
        assertThat(none.time("from")).isEmpty();
        assertThat(none.group("group")).isEmpty();
        assertThat(Span.of(none, NOW)).isEqualTo(new Span(Instant.parse("2026-01-31T12:00:00.250Z"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1e2", "99999999999", " 1"})
    void aLimitIsFrom1To200(String limit) {
        assertThatThrownBy(() -> new Parameters(QueryParams.of("limit", limit)).limit())
                .hasMessage("'limit' is a whole number from 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-01",
                "1969-12-31T23:59:59Z",
                "2100-01-02T00:00:00Z",
                "+1000000-01-01T00:00:00Z"
            })
    void aTimeIsOneOfOurs(String time) {
        assertThatThrownBy(() -> new Parameters(QueryParams.of("from", time)).time("from"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'from' is ");
    }

    @Test
    void aTimeOfAnotherZoneIsThatMoment() {
        assertThat(new Parameters(QueryParams.of("to", "2026-02-01T13:00:00+01:00")).time("to"))
                .hasValue(Instant.parse("2026-02-01T12:00:00Z"));
    }

    @Test
    void aParameterIsGivenOnce() {
        assertThatThrownBy(() -> new Parameters(QueryParams.of("rule", "a", "rule", "b")).text("rule"))
                .hasMessage("'rule' is given 2 times");
        assertThatThrownBy(() -> new Parameters(QueryParams.of("rule", "a".repeat(201))).text("rule"))
                .hasMessageContaining("at most 200 characters");
    }

    @Test
    void idsAreNumbersOf64Bits() {
        assertThat(new Parameters(QueryParams.of("group", "ffffffffffffffff")).group("group"))
                .hasValue("18446744073709551615");
        assertThatThrownBy(() -> new Parameters(QueryParams.of("group", "FFFFFFFFFFFFFFFF")).group("group"))
                .hasMessageContaining("16 hex digits");
    }

    @Test
    void aSpanIsBounded() {
        assertThatThrownBy(() -> Span.asked(NOW, NOW)).hasMessage("'from' is before 'to'");
        assertThatThrownBy(() -> Span.asked(NOW, NOW.plusSeconds(93 * 86_400L))).hasMessageContaining("92 days");
        assertThat(Span.asked(NOW, NOW.plusSeconds(1)).parameters(java.util.Map.of()))
                .containsEntry("from", "2026-02-01 12:00:00")
                .containsEntry("to", "2026-02-01 12:00:02");
    }
}

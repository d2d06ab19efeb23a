// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.rules.Condition.ErrorRate;
import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Filter;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineAndEndpointTest {

    private static final long MINUTE = 60_000L;
    private static final PipelineStalled LIMITS = new PipelineStalled(5, 10);
    private static final Rule STALLED =
            new Rule("stalled", "", "PipelineStalled", true, Filter.ALL, Severity.CRITICAL, 0, LIMITS);
    private static final Rule RATE =
            new Rule("rate", "", "ServiceErrorRate", true, Filter.ALL, Severity.CRITICAL, 0, new ErrorRate(0.01, 14.4));

    @Test
    void anEndpointFiresOnlyWhenBothWindowsBurn() {
        EndpointState state = EndpointState.empty("shop", "cart", "production", "POST /pay");
        for (int minute = 0; minute < 60; minute++) {
            state = BurnRate.counted(state, new EndpointMinute(minute, 100, minute >= 55 ? 50 : 0));
        }
        assertThat(BurnRate.look(state, List.of(RATE), 59).firings())
                .as("an hour of 4 % does not burn 14.4 times 1 %")
                .isEmpty();
        for (int minute = 60; minute < 80; minute++) {
            state = BurnRate.counted(state, new EndpointMinute(minute, 100, 50));
        }
        BurnRate.Look on = BurnRate.look(state, List.of(RATE), 79);
        assertThat(on.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.on()).isTrue();
            assertThat(firing.labels()).containsEntry("endpoint", "POST /pay").doesNotContainKey("group_id");
        });
        assertThat(BurnRate.look(on.state(), List.of(RATE), 79).firings()).isEmpty();
    }

    @Test
    void anEndpointCeasesWhenBothAreBelow() {
        EndpointState state = EndpointState.empty("shop", "cart", "production", "POST /pay");
        for (int minute = 0; minute < 60; minute++) {
            state = BurnRate.counted(state, new EndpointMinute(minute, 100, 50));
        }
        state = BurnRate.look(state, List.of(RATE), 59).state();
        for (int minute = 60; minute < 70; minute++) {
            state = BurnRate.counted(state, new EndpointMinute(minute, 100, 0));
        }
        assertThat(BurnRate.look(state, List.of(RATE), 69).firings())
                .as("the hour still burns")
                .isEmpty();
        for (int minute = 70; minute < 115; minute++) {
            state = BurnRate.counted(state, new EndpointMinute(minute, 100, 0));
        }
        assertThat(BurnRate.look(state, List.of(RATE), 114).firings())
                .extracting(Firing::on)
                .containsExactly(false);
    }

    @Test
    void aLagAndASilentSourceFireAndCease() {
        List<Firing> on = PipelineWatch.look(
                STALLED, LIMITS, List.of(), 0, Map.of("errata.events", 0L, "otlp_logs", 19 * MINUTE), 20 * MINUTE);
        assertThat(on)
                .extracting(Firing::reason)
                .containsExactly("event time lags by 20 min", "errata.events is silent for 20 min");
        assertThat(PipelineWatch.look(STALLED, LIMITS, on, 0, Map.of("errata.events", 0L), 21 * MINUTE))
                .isEmpty();
        assertThat(PipelineWatch.look(STALLED, LIMITS, on, 21 * MINUTE, Map.of("errata.events", 0L), 22 * MINUTE))
                .singleElement()
                .satisfies(firing -> {
                    assertThat(firing.on()).isFalse();
                    assertThat(firing.endsAt()).isEqualTo(22 * MINUTE);
                });
    }

    @Test
    void theWatchdogAlwaysFires() {
        assertThat(PipelineWatch.watchdog(5).labels()).containsEntry("alertname", "Watchdog");
    }
}

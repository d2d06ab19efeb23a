// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.measure.Percentiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeResultTest {

    @Test
    void onlyTakenAndTooMuchAreCleanAnswers() {
        assertThat(result(Map.of(200, 9L, 429, 1L), 0, 0).isClean()).isTrue();
        assertThat(result(Map.of(200, 9L, 503, 1L), 0, 0).isClean()).isFalse();
    }

    @Test
    void aGatewayIsWarmWhenItsCompilerRests() {
        assertThat(usage(79, Map.of()).isWarm()).isFalse();
        assertThat(usage(81, Map.of()).isWarm()).isTrue();
    }

    @Test
    void aLostEventOrARestartIsNotClean() {
        assertThat(result(Map.of(200, 9L), 1, 0).isClean()).isFalse();
        assertThat(result(Map.of(200, 9L), 0, 1).isClean()).isFalse();
    }

    private static IntakeResult result(Map<Integer, Long> statuses, long missing, int restarts) {
        GatewayUsage usage = usage(80, statuses);
        var overload = new IntakeResult.Overload(1, 1, usage, missing, 0, restarts);
        return new IntakeResult(2_048, List.of(usage), 1, List.of(usage), overload);
    }

    private static GatewayUsage usage(double micros, Map<Integer, Long> statuses) {
        LoadResult load = new LoadResult(1, 10, 0, statuses, 0, new Percentiles(1, 1, 1, 1, 1));
        return new GatewayUsage(load, micros, 4, 1, 1, List.of());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.errata.bench.measure.ProcessUsage;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static Sample sample(long seconds, long events, long cpuMicros, long compilerMicros) {
        return new Sample(
                seconds * 1_000_000_000L,
                events,
                Map.of(Part.TASKMANAGER, new ProcessUsage(cpuMicros, compilerMicros, 2_000_000)));
    }

    @Test
    void costIsWhatWasUsedBetweenTheSamplesWithoutTheCompiler() {
        Measurement one = Measurement.between(sample(10, 1_000, 500_000, 100_000), sample(12, 3_000, 520_000, 104_000));
        assertThat(one.eventsPerSecond()).isEqualTo(1_000);
        assertThat(one.taskManagerCpu()).isEqualTo(8);
        assertThat(one.compiler()).isEqualTo(2);
        assertThat(one.totalCpu()).isEqualTo(10);
    }

    @Test
    void runWithoutTwoSamplesInItsSecondHalfIsNotMeasured() {
        List<Sample> samples = List.of(sample(0, 0, 0, 0), sample(2, 700, 0, 0), sample(4, 1_000, 0, 0));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Measurement.steady(samples, 1_000))
                .withMessageContaining("too soon to be measured");
    }

    @Test
    void medianTakesEveryFigureByItself() {
        Measurement slow = new Measurement(100, Map.of(Part.KAFKA, 3.0), 1, Map.of());
        Measurement fast = new Measurement(300, Map.of(Part.KAFKA, 1.0), 5, Map.of());
        Measurement odd = new Measurement(200, Map.of(Part.KAFKA, 9.0), 2, Map.of());
        assertThat(Measurement.median(List.of(slow, fast, odd)))
                .isEqualTo(new Measurement(200, Map.of(Part.KAFKA, 3.0), 2, Map.of()));
    }
}

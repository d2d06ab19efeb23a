// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.Percentiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pipeline benchmark found out.
 *
 * @param events events of one run
 * @param payloadBytes mean size of a payload
 * @param repeats runs behind every median
 * @param latencyRate events a second while latency was measured
 * @param rows sent → row visible, milliseconds
 * @param groups sent → new group visible, milliseconds
 */
record PipelineResult(
        long events,
        double payloadBytes,
        int repeats,
        Map<Scenario, Map<Stage, Measurement>> stages,
        DiskUsage disk,
        int latencyRate,
        @Nullable Percentiles rows,
        @Nullable Percentiles groups) {

    /** CPU of the TaskManager for {@code track} ÷ for parsing and writing alone. */
    double cpuRatio(Scenario scenario) {
        return of(scenario, Stage.TRACK).taskManagerCpu()
                / of(scenario, Stage.WRITE).taskManagerCpu();
    }

    /** Rate of {@code track} ÷ of parsing and writing alone. */
    double rateRatio(Scenario scenario) {
        return of(scenario, Stage.TRACK).eventsPerSecond()
                / of(scenario, Stage.WRITE).eventsPerSecond();
    }

    Measurement of(Scenario scenario, Stage stage) {
        Map<Stage, Measurement> measured = stages.getOrDefault(scenario, Map.of());
        Measurement measurement = measured.get(stage);
        if (measurement == null) {
            throw new IllegalStateException("not measured: " + scenario + " " + stage);
        }
        return measurement;
    }

    /** Whether both stages that a ratio needs were measured. */
    boolean hasRatio(Scenario scenario) {
        return stages.getOrDefault(scenario, Map.of()).keySet().containsAll(java.util.Set.of(Stage.WRITE, Stage.TRACK));
    }
}

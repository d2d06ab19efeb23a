// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.SinkOptions;
import dev.errata.tracing.assembly.AssemblySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code correlate} can be told; one field a setting, with its default. */
public final class CorrelateOptions {

    /** Five tables are written at a time, and two blocks of each may wait. */
    private static final int BATCH_BYTES = 4 << 20;

    private static final Duration BATCH_INTERVAL = Duration.ofSeconds(2);

    @Option(
            names = "--gap",
            paramLabel = "DURATION",
            description =
                    "Silence after which a trace that looks whole is taken for whole (default: ${DEFAULT-VALUE}).")
    Duration gap = Duration.ofMillis(AssemblySettings.DEFAULT.gap());

    @Option(
            names = "--incomplete-gap",
            paramLabel = "DURATION",
            description = "Silence after which a trace is taken as it is, though a part is missing"
                    + " (default: ${DEFAULT-VALUE}).")
    Duration incompleteGap = Duration.ofMillis(AssemblySettings.DEFAULT.incompleteGap());

    @Option(
            names = "--allowed-lateness",
            paramLabel = "DURATION",
            description = "How long a minute stays open for late traces (default: ${DEFAULT-VALUE}).")
    Duration allowedLateness = Duration.ofHours(1);

    @Option(
            names = "--tally-interval",
            paramLabel = "DURATION",
            description = "Longest time that counts are held before the shuffle (default: ${DEFAULT-VALUE}).")
    Duration tallyInterval = Duration.ofSeconds(2);

    @Option(
            names = "--otel-traces",
            paramLabel = "DATABASE",
            description = "Database of the tables otel_traces and otel_traces_trace_id_ts of the OpenTelemetry"
                    + " collector, from which missing spans are read (default: none).")
    @Nullable
    String otelTraces;

    @Option(
            names = "--repairs-per-second",
            paramLabel = "N",
            description = "Traces that each subtask looks up there at the most (default: ${DEFAULT-VALUE}).")
    int repairsPerSecond = 20;

    @Mixin
    SinkOptions sink =
            new SinkOptions(new BatchLimits(BatchLimits.DEFAULT.rows(), BATCH_BYTES, BATCH_INTERVAL.toMillis()));

    /** How long the parts of a trace are waited for. */
    AssemblySettings assembly() {
        return AssemblySettings.DEFAULT.waiting(gap, incompleteGap);
    }

    /** Errors are received no later after the spans of their trace than a third of the gap: track need not be further. */
    Duration lead() {
        return gap.multipliedBy(2).dividedBy(3);
    }

    /** Where ClickHouse is: the environment, with the database of the arguments. */
    ClickHouseSettings clickHouse() {
        return sink.clickHouse();
    }

    /** When rows are written. */
    BatchLimits batchLimits() {
        return sink.batchLimits();
    }

    /**
     * Checks what a type cannot say.
     *
     * @throws ParameterException naming the option and what it should be
     */
    void validate(CommandLine command) {
        SinkOptions.require(command, gap.toMillis() >= 1, "--gap must be at least 1 ms");
        SinkOptions.require(
                command, incompleteGap.compareTo(gap) >= 0, "--incomplete-gap must not be shorter than --gap");
        SinkOptions.require(command, !allowedLateness.isNegative(), "--allowed-lateness must not be negative");
        SinkOptions.require(command, tallyInterval.toMillis() >= 1, "--tally-interval must be at least 1 ms");
        SinkOptions.require(command, repairsPerSecond >= 1, "--repairs-per-second must be at least 1");
        sink.validate(command);
    }
}

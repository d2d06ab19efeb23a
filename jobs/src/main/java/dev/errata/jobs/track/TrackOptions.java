// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.SinkOptions;
import dev.errata.lifecycle.LifecycleSettings;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every build of {@code track} can be told; one field a setting, with its default. */
public final class TrackOptions {

    @Option(
            names = "--allowed-lateness",
            paramLabel = "DURATION",
            description = "How long a minute stays open for late events, as in 2h or PT2H (default: ${DEFAULT-VALUE}).")
    Duration allowedLateness = Duration.ofHours(2);

    @Option(
            names = "--tally-interval",
            paramLabel = "DURATION",
            description = "Longest time that counts are held before the shuffle (default: ${DEFAULT-VALUE}).")
    Duration tallyInterval = Duration.ofSeconds(1);

    @Option(
            names = "--recent-occurrences",
            paramLabel = "N",
            description = "Occurrences a subtask remembers so that a repeated report counts once"
                    + " (default: ${DEFAULT-VALUE}).")
    int recentOccurrences = 500_000;

    @Option(
            names = "--auto-resolve-after",
            paramLabel = "DURATION",
            description =
                    "Silence after which a group is resolved by itself; PT0S for never (default: ${DEFAULT-VALUE}).")
    Duration autoResolveAfter = Duration.ofMillis(LifecycleSettings.DEFAULT.autoResolveAfter());

    @Option(
            names = "--resolve-grace",
            paramLabel = "DURATION",
            description = "How long after a resolve errors are forgiven, for deployments that are still rolling"
                    + " (default: ${DEFAULT-VALUE}).")
    Duration resolveGrace = Duration.ofMillis(LifecycleSettings.DEFAULT.grace());

    @Mixin
    SinkOptions sink = new SinkOptions(BatchLimits.DEFAULT);

    /** How long a minute stays open for late events. */
    public Duration allowedLateness() {
        return allowedLateness;
    }

    /** Longest time that counts are held before the shuffle. */
    public Duration tallyInterval() {
        return tallyInterval;
    }

    /** Occurrences a subtask remembers. */
    public int recentOccurrences() {
        return recentOccurrences;
    }

    /** How groups live. */
    public LifecycleSettings lifecycle() {
        return LifecycleSettings.DEFAULT.with(resolveGrace.toMillis(), autoResolveAfter.toMillis());
    }

    /** Where ClickHouse is: the environment, with the database of the arguments. */
    public ClickHouseSettings clickHouse() {
        return sink.clickHouse();
    }

    /** When rows are written. */
    public BatchLimits batchLimits() {
        return sink.batchLimits();
    }

    /**
     * Checks what a type cannot say.
     *
     * @throws ParameterException naming the option and what it should be
     */
    public void validate(picocli.CommandLine command) {
        SinkOptions.require(command, !allowedLateness.isNegative(), "--allowed-lateness must not be negative");
        SinkOptions.require(command, tallyInterval.toMillis() >= 1, "--tally-interval must be at least 1 ms");
        SinkOptions.require(command, recentOccurrences >= 1, "--recent-occurrences must be at least 1");
        SinkOptions.require(command, !autoResolveAfter.isNegative(), "--auto-resolve-after must not be negative");
        SinkOptions.require(command, !resolveGrace.isNegative(), "--resolve-grace must not be negative");
        sink.validate(command);
    }
}

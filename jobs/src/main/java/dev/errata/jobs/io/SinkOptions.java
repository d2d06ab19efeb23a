// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.clickhouse.ClickHouseSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a job writes its rows, and when. */
public final class SinkOptions {

    private final int batchBytes;

    @Option(
            names = "--batch-rows",
            paramLabel = "N",
            description = "Rows of one insert into ClickHouse at the most (default: ${DEFAULT-VALUE}).")
    int batchRows = BatchLimits.DEFAULT.rows();

    @Option(
            names = "--batch-interval",
            paramLabel = "DURATION",
            description = "Longest time a row waits for its insert (default: ${DEFAULT-VALUE}).")
    Duration batchInterval;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "Generation to write into: a migrated database"
                    + " (default: $ERRATA_CLICKHOUSE_DATABASE, else errata).")
    @Nullable
    String database;

    /** @param defaults of the job; the rows are the same for all */
    public SinkOptions(BatchLimits defaults) {
        this.batchBytes = defaults.bytes();
        this.batchInterval = Duration.ofMillis(defaults.intervalMillis());
    }

    /** Where ClickHouse is: the environment, with the database of the arguments. */
    public ClickHouseSettings clickHouse() {
        ClickHouseSettings settings = ClickHouseSettings.fromEnvironment();
        return database == null ? settings : settings.withDatabase(database);
    }

    /** When rows are written. */
    public BatchLimits batchLimits() {
        return new BatchLimits(batchRows, batchBytes, batchInterval.toMillis());
    }

    /**
     * Checks what a type cannot say.
     *
     * @throws ParameterException naming the option and what it should be
     */
    public void validate(CommandLine command) {
        require(command, batchRows >= 1, "--batch-rows must be at least 1");
        require(command, batchInterval.toMillis() >= 1, "--batch-interval must be at least 1 ms");
    }

    /**
     * Refuses arguments that do not hold together.
     *
     * @throws ParameterException with the message unless it holds
     */
    public static void require(CommandLine command, boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(command, message);
        }
    }
}

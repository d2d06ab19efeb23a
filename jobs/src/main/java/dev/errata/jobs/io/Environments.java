// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** How a job starts: its arguments, and the settings that its correctness depends on. Others are the cluster's. */
public final class Environments {

    /** Upper bound of parallelism; state is laid out for it, so it never changes. */
    public static final int MAX_PARALLELISM = 128;

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

    private Environments() {}

    /** Runs a job's command line; wrong arguments are explained and end in an exception, so that a submission fails. */
    public static void run(Callable<Integer> job, String[] args) {
        CommandLine command = new CommandLine(job).registerConverter(Duration.class, new Durations());
        AtomicReference<@Nullable Exception> cause = new AtomicReference<>();
        command.setExecutionExceptionHandler((failure, ignored, parsed) -> {
            cause.set(failure);
            return 1;
        });
        int code = command.execute(args);
        Exception failure = cause.get();
        if (failure != null) {
            throw new IllegalStateException("the job was not started: " + failure.getMessage(), failure);
        }
        if (code != 0) {
            throw new IllegalArgumentException("the job was not started: see the message above");
        }
    }

    /** For an unbounded job: exactly-once checkpoints, every 10 s where the cluster has no interval of its own. */
    public static StreamExecutionEnvironment streaming() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.configure(common());
        if (!env.getCheckpointConfig().isCheckpointingEnabled()) {
            env.enableCheckpointing(CHECKPOINT_INTERVAL.toMillis(), CheckpointingMode.EXACTLY_ONCE);
        }
        return env;
    }

    /** For a bounded job, which sorts instead of keeping state. */
    public static StreamExecutionEnvironment batch() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        Configuration configuration = common();
        configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        env.configure(configuration);
        return env;
    }

    private static Configuration common() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        return configuration;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.gateway.flink.FlinkApi.Submission;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The jars of the measured jobs, uploaded once: the product's own for {@code track}, the bench's for the parts of it. */
final class JobJars {

    private static final String TRACK = "dev.errata.jobs.track.TrackJob";
    private static final String STAGE = "dev.errata.bench.stages.StageJob";
    private static final int PARALLELISM = 2;

    private final String bootstrap;
    private final String track;
    private final String stages;

    private JobJars(String bootstrap, String track, String stages) {
        this.bootstrap = bootstrap;
        this.track = track;
        this.stages = stages;
    }

    static JobJars upload(BenchStack bench) throws IOException {
        Path checkout = bench.stack().home().checkout();
        Path stages = checkout.resolve("bench/target/errata-bench-stages.jar");
        if (!Files.exists(stages)) {
            throw new IOException("the bench is not built: no " + stages);
        }
        FlinkRest flink = bench.stack().flink();
        String track = flink.upload(Checkout.jobJar(checkout));
        return new JobJars(bench.stack().kafkaBootstrap(), track, flink.upload(stages));
    }

    /** Starts the job of a stage on a topic and returns its id. */
    String start(FlinkRest flink, Stage stage, BenchTopic topic) throws IOException {
        String group = "bench-" + stage.wireName();
        List<String> source = List.of("--kafka", bootstrap, "--topics", topic.name(), "--consumer-group", group);
        if (stage == Stage.TRACK) {
            return flink.run(track, new Submission(TRACK, source, PARALLELISM, null));
        }
        List<String> arguments = new java.util.ArrayList<>(source);
        arguments.addAll(List.of("--stage", stage.name().toUpperCase(Locale.ROOT)));
        return flink.run(stages, new Submission(STAGE, arguments, PARALLELISM, null));
    }
}

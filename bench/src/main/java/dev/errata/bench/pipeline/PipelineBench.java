// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.local.traffic.EventGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole benchmark in its order. */
final class PipelineBench {

    private static final int SIZED_EVENTS = 10_000;

    private final long events;
    private final int repeats;
    private final Duration latencyTime;
    private final List<Stage> stages;
    private final List<Scenario> scenarios;
    private final Consumer<String> progress;
    private DiskUsage disk = new DiskUsage(0, 0);

    /** A benchmark; a latency time of zero leaves latency out. */
    PipelineBench(
            long events,
            int repeats,
            Duration latencyTime,
            List<Stage> stages,
            List<Scenario> scenarios,
            Consumer<String> progress) {
        this.events = events;
        this.repeats = repeats;
        this.latencyTime = latencyTime;
        this.stages = stages;
        this.scenarios = scenarios;
        this.progress = progress;
    }

    PipelineResult run(boolean keep) throws IOException, InterruptedException {
        BenchStack bench = BenchStack.up(progress);
        if (!keep) {
            bench.stopAtExit();
        }
        JobJars jars = JobJars.upload(bench);
        Map<Scenario, Map<Stage, Measurement>> measured = new EnumMap<>(Scenario.class);
        for (Scenario scenario : scenarios) {
            measured.put(scenario, measure(bench, jars, scenario));
        }
        LatencyRun.@Nullable Result latency = latencyTime.isZero()
                ? null
                : new LatencyRun(bench, jars, line -> progress.accept("latency: " + line)).measure(latencyTime);
        return new PipelineResult(
                events,
                payloadBytes(),
                repeats,
                measured,
                disk,
                LatencyRun.RATE,
                latency == null ? null : latency.rows(),
                latency == null ? null : latency.groups());
    }

    /** Stages take turns, so that whatever else the machine does meets all of them alike. */
    private Map<Stage, Measurement> measure(BenchStack bench, JobJars jars, Scenario scenario)
            throws IOException, InterruptedException {
        BenchTopic topic = new BenchTopic(bench.stack().kafkaBootstrap(), scenario.topic());
        progress.accept("%s: filling Kafka with %,d events".formatted(scenario.wireName(), events));
        topic.create();
        topic.fill(scenario.profile(), events);
        Map<Stage, List<Measurement>> runs = new EnumMap<>(Stage.class);
        for (int round = 1; round <= repeats; round++) {
            for (Stage stage : stages) {
                String title = "%s (%s) run %d of %d".formatted(scenario.wireName(), stage.letter(), round, repeats);
                StageRun run = new StageRun(bench, jars, line -> progress.accept(title + ": " + line));
                Measurement one = run.measure(stage, topic, events);
                runs.computeIfAbsent(stage, first -> new ArrayList<>()).add(one);
                progress.accept("%s: %,.0f events/s, TaskManager %.1f µs an event"
                        .formatted(title, one.eventsPerSecond(), one.taskManagerCpu()));
                if (stage != Stage.READ && scenario == Scenario.MIXED) {
                    disk = DiskUsage.read(bench.clickHouse());
                }
            }
        }
        topic.delete();
        Map<Stage, Measurement> medians = new EnumMap<>(Stage.class);
        runs.forEach((stage, measured) -> medians.put(stage, Measurement.median(measured)));
        return medians;
    }

    private double payloadBytes() {
        EventGenerator generator = new EventGenerator(scenarios.get(0).profile(), System::currentTimeMillis);
        long bytes = 0;
        for (int i = 0; i < SIZED_EVENTS; i++) {
            bytes += generator.next().payload().length;
        }
        return (double) bytes / SIZED_EVENTS;
    }
}

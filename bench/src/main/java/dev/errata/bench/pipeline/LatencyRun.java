// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.Percentiles;
import dev.errata.clickhouse.Queries;
import dev.errata.local.FlinkRest;
import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.GeneratedEvent;
import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.Partitioning;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.local.traffic.TrafficSender;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Measures how long an error takes from being sent to being seen by SQL, while traffic flows at a steady rate. */
final class LatencyRun {

    /** Events a second while it is measured. */
    static final int RATE = 5_000;

    private static final int EVENTS_PER_PROBE = 100;
    private static final int EVENTS_PER_NEW_GROUP = 1_000;
    private static final int FIRST_NEW_TRACE = 500_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration LAST_PROBE_LIMIT = Duration.ofSeconds(30);

    private final BenchStack bench;
    private final JobJars jars;
    private final Consumer<String> progress;

    LatencyRun(BenchStack bench, JobJars jars, Consumer<String> progress) {
        this.bench = bench;
        this.jars = jars;
        this.progress = progress;
    }

    /**
     * Sent → row in {@code events}, and sent → new group in {@code v_groups}.
     *
     * @param lost probes that were never seen
     */
    record Result(Percentiles rows, Percentiles groups, int lost) {}

    Result measure(Duration time) throws IOException, InterruptedException {
        BenchTopic topic = new BenchTopic(bench.stack().kafkaBootstrap(), "errata.bench.latency");
        topic.create();
        FlinkRest flink = bench.stack().flink();
        String job = jars.start(flink, Stage.TRACK, topic);
        try (Queries rowQueries = new Queries(bench.clickHouse());
                Queries groupQueries = new Queries(bench.clickHouse());
                ProbeWatch rows = ProbeWatch.ofEvents(rowQueries);
                ProbeWatch groups = ProbeWatch.ofGroups(groupQueries)) {
            if (!flink.awaitRunning(job, START_LIMIT)) {
                throw new IOException("track does not run: " + flink.exceptions(job));
            }
            send(topic, time, rows, groups);
            rows.awaitAll(LAST_PROBE_LIMIT);
            groups.awaitAll(LAST_PROBE_LIMIT);
            return new Result(
                    Percentiles.of(rows.millis()), Percentiles.of(groups.millis()), rows.open() + groups.open());
        } finally {
            flink.cancel(job);
            topic.delete();
        }
    }

    private void send(BenchTopic topic, Duration time, ProbeWatch rows, ProbeWatch groups) {
        TrafficProfile profile = TrafficProfile.DEFAULT.withRun(System.currentTimeMillis());
        EventGenerator generator = new EventGenerator(profile, System::currentTimeMillis);
        Pace pace = new Pace(RATE);
        long warmUp = WARM_UP.toSeconds() * RATE;
        long events = warmUp + time.toSeconds() * RATE;
        try (TrafficSender sender =
                new TrafficSender(topic.bootstrap(), topic.name(), Partitioning.EVEN, new Ledger())) {
            for (long i = 0; i < events; i++) {
                pace.await();
                boolean founds = i % EVENTS_PER_NEW_GROUP == 0;
                GeneratedEvent event =
                        founds ? generator.next(FIRST_NEW_TRACE + (int) (i / EVENTS_PER_NEW_GROUP)) : generator.next();
                sender.send(event);
                if (i >= warmUp && i % EVENTS_PER_PROBE == 0) {
                    rows.sent(event);
                }
                if (i >= warmUp && founds) {
                    groups.sent(event);
                }
                if (i % (5L * RATE) == 0) {
                    progress.accept("%d of %d s, %d probes open".formatted(i / RATE, events / RATE, rows.open()));
                }
            }
        }
    }
}

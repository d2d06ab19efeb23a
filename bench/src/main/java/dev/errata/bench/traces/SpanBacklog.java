// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.traces;

import dev.errata.bench.pipeline.BacklogWatch;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.bench.pipeline.BenchTopic;
import dev.errata.bench.pipeline.Measurement;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.flink.FlinkApi.Submission;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.demo.LongJob;
import dev.errata.local.shop.ShopPayload;
import dev.errata.local.shop.ShopProfile;
import dev.errata.local.shop.ShopSecond;
import dev.errata.local.shop.SyntheticShop;
import dev.errata.local.traffic.TelemetrySender;
import dev.errata.model.Format;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures {@code correlate} over a topic full of spans, in the second half of it, when everything is warm. */
final class SpanBacklog {

    static final int PARALLELISM = 2;
    static final Duration START_LIMIT = Duration.ofSeconds(90);

    private static final double VISITS_PER_SECOND = 1_500;
    private static final long WARM_UP_MILLIS = 3_600_000;

    private final BenchStack bench;
    private final Consumer<String> progress;

    SpanBacklog(BenchStack bench, Consumer<String> progress) {
        this.bench = bench;
        this.progress = progress;
    }

    Measurement measure(long spans, int repeats) throws IOException, InterruptedException {
        BenchTopic topic = new BenchTopic(bench.stack().kafkaBootstrap(), "errata.bench.spans");
        topic.create();
        new BenchTopic(bench.stack().kafkaBootstrap(), "errata.grouped", 1).create();
        progress.accept("filling Kafka with %,d spans".formatted(spans));
        long filled = fill(topic, spans);
        List<Measurement> runs = new ArrayList<>();
        for (int run = 1; run <= repeats; run++) {
            Measurement one = run(topic, filled);
            progress.accept("run %d of %d: %,.0f spans/s, TaskManager %.1f µs a span"
                    .formatted(run, repeats, one.eventsPerSecond(), one.taskManagerCpu()));
            runs.add(one);
        }
        topic.delete();
        return Measurement.median(runs);
    }

    /** As if they were received evenly, up to an hour ago. */
    private static long fill(BenchTopic topic, long spans) {
        long start = System.currentTimeMillis() - WARM_UP_MILLIS;
        SyntheticShop shop = new SyntheticShop(ShopProfile.troubled(1, start, VISITS_PER_SECOND));
        long filled = 0;
        try (TelemetrySender sender = new TelemetrySender(topic.bootstrap(), topic.name(), topic.name())) {
            while (filled < spans) {
                ShopSecond second = shop.next();
                for (ShopPayload payload : second.payloads()) {
                    if (payload.format() == Format.OTLP_SPANS) {
                        sender.send("bench", payload.format(), payload.bytes(), second.time() + 1_000);
                        filled += payload.items();
                    }
                }
            }
            sender.flush();
        }
        return filled;
    }

    private Measurement run(BenchTopic topic, long spans) throws IOException, InterruptedException {
        emptyTables(bench);
        FlinkRest flink = bench.stack().flink();
        String jar = flink.upload(Checkout.jobJar(bench.stack().home().checkout()));
        List<String> arguments = List.of(
                "--kafka", topic.bootstrap(), "--spans", topic.name(), "--consumer-group", "bench", "--patience", "1s");
        String job = flink.run(jar, new Submission(LongJob.CORRELATE.entryClass(), arguments, PARALLELISM, null));
        try {
            if (!flink.awaitRunning(job, START_LIMIT)) {
                throw new IOException("correlate does not run: " + flink.exceptions(job));
            }
            return Measurement.steady(
                    new BacklogWatch(bench, "parse-spans", "spans", progress).sample(job, spans), spans);
        } finally {
            flink.cancel(job);
            flink.awaitState(job, "CANCELED", START_LIMIT);
        }
    }

    static void emptyTables(BenchStack bench) throws IOException {
        try (Queries queries = new Queries(bench.clickHouse())) {
            for (String table :
                    List.of("error_traces", "error_trace_spans", "edges", "endpoint_latency", "propagations")) {
                queries.ask("TRUNCATE TABLE " + table + " SYNC");
            }
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.traces;

import dev.errata.bench.measure.Percentiles;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.bench.pipeline.BenchTopic;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.flink.FlinkApi.Submission;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.demo.LongJob;
import dev.errata.local.shop.ShopProfile;
import dev.errata.local.shop.ShopSecond;
import dev.errata.local.shop.SyntheticShop;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.TelemetrySender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets a shop send to {@code track} and {@code correlate} as it would, and looks at what becomes visible when. */
final class SpanFlow {

    private static final int STATE_EVERY_SECONDS = 10;
    private static final Duration REST = Duration.ofSeconds(40);
    /** Of each failing trace the first row, as it was written; nothing may be merged until then. */
    private static final String VISIBLE = """
            SELECT dateDiff(
                'millisecond', argMin(addMicroseconds(toDateTime64(time, 6), duration), version), min(written_at))
            FROM error_traces WHERE project = 'bench' AND rank = 0 GROUP BY trace_id""";

    private final BenchStack bench;
    private final Consumer<String> progress;

    SpanFlow(BenchStack bench, Consumer<String> progress) {
        this.bench = bench;
        this.progress = progress;
    }

    /**
     * What was seen.
     *
     * @param visible milliseconds from the end of a failing trace to its first row, also where a part was missing then
     * @param state megabytes of each checkpoint that was looked at
     * @param growth greatest state of the last quarter by that of the quarter before
     */
    record Result(long traces, Percentiles visible, List<Integer> state, double growth) {}

    Result measure(int rate, Duration time) throws IOException, InterruptedException {
        String kafka = bench.stack().kafkaBootstrap();
        BenchTopic spans = new BenchTopic(kafka, "errata.bench.flow.spans");
        BenchTopic logs = new BenchTopic(kafka, "errata.bench.flow.logs");
        spans.create();
        logs.create();
        new BenchTopic(kafka, "errata.grouped", 1).create();
        SpanBacklog.emptyTables(bench);
        tell("SYSTEM STOP MERGES error_traces");
        FlinkRest flink = bench.stack().flink();
        String jar = flink.upload(Checkout.jobJar(bench.stack().home().checkout()));
        String topics = spans.name() + "," + logs.name();
        String track = start(flink, jar, LongJob.TRACK, List.of("--kafka", kafka, "--topics", topics));
        String correlate = start(flink, jar, LongJob.CORRELATE, List.of("--kafka", kafka, "--spans", spans.name()));
        try {
            List<Integer> state =
                    send(flink, correlate, new TelemetrySender(kafka, spans.name(), logs.name()), rate, time);
            Thread.sleep(REST.toMillis());
            return result(state);
        } finally {
            tell("SYSTEM START MERGES error_traces");
            flink.cancel(correlate);
            flink.cancel(track);
            flink.awaitState(track, "CANCELED", SpanBacklog.START_LIMIT);
        }
    }

    private void tell(String statement) throws IOException {
        try (Queries queries = new Queries(bench.clickHouse())) {
            queries.ask(statement);
        }
    }

    private static String start(FlinkRest flink, String jar, LongJob job, List<String> topics) throws IOException {
        List<String> arguments = new ArrayList<>(topics);
        arguments.addAll(List.of("--consumer-group", "bench-flow"));
        arguments.addAll(job.localArguments());
        String id = flink.run(jar, new Submission(job.entryClass(), arguments, SpanBacklog.PARALLELISM, null));
        if (!flink.awaitRunning(id, SpanBacklog.START_LIMIT)) {
            throw new IOException(job + " does not run: " + flink.exceptions(id));
        }
        return id;
    }

    private List<Integer> send(FlinkRest flink, String job, TelemetrySender sender, int rate, Duration time)
            throws IOException {
        List<Integer> state = new ArrayList<>();
        SyntheticShop shop =
                new SyntheticShop(ShopProfile.troubled(2, System.currentTimeMillis(), rate / spansPerVisit()));
        Pace pace = new Pace(1);
        try (sender) {
            for (int second = 0; second < time.toSeconds(); second++) {
                pace.await();
                ShopSecond sent = shop.next();
                sent.payloads()
                        .forEach(payload ->
                                sender.send("bench", payload.format(), payload.bytes(), System.currentTimeMillis()));
                if (second % STATE_EVERY_SECONDS == STATE_EVERY_SECONDS - 1) {
                    double bytes = flink.get("/jobs/" + job + "/checkpoints")
                            .path("latest")
                            .path("completed")
                            .path("state_size")
                            .asDouble();
                    state.add((int) Math.round(bytes / 1e6));
                    progress.accept("%d of %d s, state %d MB"
                            .formatted(second + 1, time.toSeconds(), state.get(state.size() - 1)));
                }
            }
            sender.flush();
        }
        return state;
    }

    private static double spansPerVisit() {
        int seconds = 20;
        SyntheticShop shop = new SyntheticShop(ShopProfile.troubled(3, 0, 100));
        int spans = 0;
        for (int second = 0; second < 2 * seconds; second++) {
            int now = shop.next().spans();
            spans += second < seconds ? 0 : now;
        }
        return spans / (100.0 * seconds);
    }

    private Result result(List<Integer> state) throws IOException {
        try (Queries queries = new Queries(bench.clickHouse())) {
            double[] millis = queries.ask(VISIBLE, Map.of()).rows().stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(0)))
                    .toArray();
            int quarter = Math.max(1, state.size() / 4);
            double last = greatest(state, state.size() - quarter, state.size());
            double before = greatest(state, state.size() - 2 * quarter, state.size() - quarter);
            return new Result(millis.length, Percentiles.of(millis), state, last / Math.max(1, before));
        }
    }

    private static double greatest(List<Integer> values, int from, int to) {
        return values.subList(Math.max(0, from), to).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}

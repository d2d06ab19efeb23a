// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.json.JsonReader;
import dev.errata.parse.sentry.SentryEventParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Measures CPU time per Sentry event of 3.9 KB with 25 frames. Run {@code main} by hand, with {@code -Xbatch} on a busy
 * machine: {@code [traces] [events]}, such as {@code 500 2000} for a usual stream, or {@code 40000 40000} for stacks
 * that have never been seen.
 */
final class ParseTimings {

    private static final int RUNS = 300;

    private ParseTimings() {}

    /** One way to read a payload. */
    private interface Way {
        void read(RawPayload payload) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        RawPayload[] payloads = payloads(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000);
        System.out.println("bytes per event "
                + Arrays.stream(payloads).mapToInt(p -> p.bytes().length).average());
        SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);
        CountingSink sink = new CountingSink();
        JsonFactory factory = new JsonFactory();
        ObjectMapper mapper = new ObjectMapper();
        report("errata: event", payloads, payload -> parser.parse(payload, sink));
        JsonReader reader = new JsonReader();
        report("errata: skip only", payloads, payload -> {
            reader.reset(payload.bytes(), 0, payload.bytes().length).skip();
            sink.events++;
        });
        report("jackson: tokens only", payloads, payload -> {
            try (JsonParser tokens = factory.createParser(payload.bytes())) {
                while (tokens.nextToken() != null) {
                    sink.events++;
                }
            }
        });
        report("jackson: tree", payloads, payload -> mapper.readTree(payload.bytes()));
        System.out.println(sink.events);
    }

    private static void report(String name, RawPayload[] payloads, Way way) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        int runs = Math.max(10, RUNS * 2_000 / payloads.length);
        double[] micros = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = threads.getCurrentThreadCpuTime();
            for (RawPayload payload : payloads) {
                way.read(payload);
            }
            micros[run] = (threads.getCurrentThreadCpuTime() - start) / 1e3 / payloads.length;
        }
        double[] warm = Arrays.copyOfRange(micros, runs / 2, runs);
        Arrays.sort(warm);
        System.out.printf("%-22s median %.2f µs, best %.2f µs%n", name, warm[warm.length / 2], warm[0]);
    }

    private static RawPayload[] payloads(int traces, int events) {
        Random random = new Random(1);
        RawPayload[] payloads = new RawPayload[events];
        String[] stacks = new String[traces];
        for (int i = 0; i < traces; i++) {
            stacks[i] = frames(random);
        }
        for (int i = 0; i < events; i++) {
            String json =
                    event(random, stacks[traces == events ? i : (int) (traces * Math.pow(random.nextDouble(), 3))]);
            payloads[i] = Corpus.payload(Format.SENTRY_EVENT, json.getBytes(StandardCharsets.UTF_8));
        }
        return payloads;
    }

    private static String frames(Random random) {
        StringBuilder frames = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            int n = random.nextInt(3_000);
            frames.append(frames.isEmpty() ? "" : ",")
                    .append("{\"filename\":\"Service%d.java\",\"function\":\"handle%d\",".formatted(n, n % 50))
                    .append("\"module\":\"com.acme.shop.part%d.Service%d\",".formatted(n % 100, n))
                    .append("\"lineno\":%d,\"in_app\":%b}".formatted(random.nextInt(800), n % 3 == 0));
        }
        return frames.toString();
    }

    private static String event(Random random, String frames) {
        return """
                {"event_id":"%016x%016x","timestamp":"2026-11-23T15:44:41.%03dZ","level":"error","platform":"java",\
                "release":"shop@1.4.%d","environment":"production","server_name":"shop-%d","transaction":"POST /checkout",\
                "exception":{"values":[{"type":"IllegalStateException","module":"java.lang","value":"order %d is locked",\
                "mechanism":{"type":"chained","handled":false},"stacktrace":{"frames":[%s]}}]},\
                "contexts":{"trace":{"trace_id":"%016x%016x","span_id":"%016x"},"runtime":{"name":"OpenJDK","version":"17"}},\
                "sdk":{"name":"sentry.java","version":"8.52.0"},"tags":{"region":"eu","service":"checkout"},\
                "user":{"id":"u%d","email":"u%d@example.org"},"request":{"url":"http://shop/checkout?x=1","method":"POST"}}""".formatted(
                        random.nextLong(),
                        random.nextLong(),
                        random.nextInt(1000),
                        random.nextInt(3),
                        random.nextInt(8),
                        random.nextInt(1_000_000),
                        frames,
                        random.nextLong(),
                        random.nextLong(),
                        random.nextLong(),
                        random.nextInt(10_000),
                        random.nextInt(10_000));
    }

    private static final class CountingSink implements ParseSink {

        private long events;

        @Override
        public void event(ErrorEvent event) {
            events += event.exceptions().innermost().stackTrace().frames().size();
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException(rejection.detail());
        }

        @Override
        public void notAnError() {
            throw new IllegalStateException("not an error");
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.ErrorEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEventParser;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Sentry event JSON → {@link ErrorEvent}; and, as yardsticks, what Jackson takes only to walk over the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ParseBenchmark {

    private final RawPayload[] payloads = SamplePayloads.raw();
    private final SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);
    private final JsonFactory jackson = new JsonFactory();
    private final ObjectMapper mapper = new ObjectMapper();
    private int next;

    private RawPayload payload() {
        next = (next + 1) % payloads.length;
        return payloads[next];
    }

    /** What the event path does. */
    @Benchmark
    public void errorEvent(Blackhole hole) {
        parser.parse(payload(), new Swallow(hole));
    }

    /** Every token once, texts not even decoded. */
    @Benchmark
    public int jacksonTokens() throws IOException {
        int tokens = 0;
        try (JsonParser tokensOf = jackson.createParser(payload().bytes())) {
            while (tokensOf.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** A tree of the whole payload. */
    @Benchmark
    public JsonNode jacksonTree() throws IOException {
        return mapper.readTree(payload().bytes());
    }

    private record Swallow(Blackhole hole) implements ParseSink {
        @Override
        public void event(ErrorEvent event) {
            hole.consume(event);
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

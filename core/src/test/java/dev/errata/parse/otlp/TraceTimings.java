// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.tracing.Span;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures CPU time per span of the corpus, with ids, URLs and statements that do not repeat. Run {@code main} by hand,
 * with {@code -Xbatch} on a busy machine.
 */
final class TraceTimings {

    private static final int RUNS = 60;
    private static final int COPIES = 40;

    private TraceTimings() {}

    public static void main(String[] arguments) throws InvalidProtocolBufferException {
        List<RawPayload> payloads = new ArrayList<>();
        Random random = new Random(1);
        for (int copy = 0; copy < COPIES; copy++) {
            for (var request : Corpus.lines("index.jsonl")) {
                String file = Corpus.fileOf(request);
                if (file.endsWith(".traces.pb")) {
                    payloads.add(Corpus.payload(Format.OTLP_SPANS, varied(Corpus.bytes(file), random)));
                }
            }
        }
        CountingSink sink = new CountingSink();
        OtlpTraceReader reader = new OtlpTraceReader(TimestampRule.LIVE);
        payloads.forEach(payload -> reader.read(payload, sink));
        int spans = sink.spans;
        long bytes = payloads.stream().mapToLong(p -> p.bytes().length).sum();
        System.out.printf(
                "%d payloads, %d spans of %d bytes, %d traces%n", payloads.size(), spans, bytes / spans, sink.traces);
        report(spans, payloads, reader, sink);
    }

    private static void report(int spans, List<RawPayload> payloads, OtlpTraceReader reader, TraceSink sink) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] micros = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            payloads.forEach(payload -> reader.read(payload, sink));
            micros[run] = (threads.getCurrentThreadCpuTime() - start) / 1e3 / spans;
        }
        double[] warm = Arrays.copyOfRange(micros, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf("median %.2f µs a span, best %.2f µs%n", warm[warm.length / 2], warm[0]);
    }

    private static byte[] varied(byte[] request, Random random) throws InvalidProtocolBufferException {
        TracesData.Builder data = TracesData.parseFrom(request).toBuilder();
        Map<ByteString, ByteString> ids = new HashMap<>();
        data.getResourceSpansBuilderList()
                .forEach(resource -> resource.getScopeSpansBuilderList()
                        .forEach(scope -> scope.getSpansBuilderList().forEach(span -> {
                            span.setTraceId(ids.computeIfAbsent(span.getTraceId(), id -> fresh(id, random)));
                            span.setSpanId(ids.computeIfAbsent(span.getSpanId(), id -> fresh(id, random)));
                            span.setParentSpanId(ids.computeIfAbsent(span.getParentSpanId(), id -> fresh(id, random)));
                            span.getAttributesBuilderList().forEach(attribute -> vary(attribute, random));
                        })));
        return data.build().toByteArray();
    }

    private static void vary(KeyValue.Builder attribute, Random random) {
        switch (attribute.getKey()) {
            case "url.full", "http.url", "url.path", "http.target", "db.query.text", "db.statement" ->
                attribute
                        .getValueBuilder()
                        .setStringValue(attribute.getValue().getStringValue() + "?order=" + random.nextInt());
            case "network.peer.port", "client.port", "net.peer.port" ->
                attribute.getValueBuilder().setIntValue(random.nextInt(65_536));
            default -> {}
        }
    }

    private static ByteString fresh(ByteString id, Random random) {
        byte[] bytes = new byte[id.size()];
        random.nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }

    private static final class CountingSink implements TraceSink {

        private int spans;
        private int traces;

        @Override
        public void spans(String traceId, List<Span> list) {
            spans += list.size();
            traces++;
        }

        @Override
        public void unusable(String detail) {
            throw new IllegalStateException(detail);
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException(rejection.detail());
        }
    }
}

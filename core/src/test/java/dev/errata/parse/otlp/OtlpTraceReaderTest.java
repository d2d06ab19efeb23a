// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.tracing.Connection;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.SpanStatus;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtlpTraceReaderTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER = "0000000000000000a3ce929d0e0e4736";
    private static final long RECEIVED = Corpus.RECEIVED_AT * 1_000;
    private static final KeyValue SERVICE = KeyValue.newBuilder()
            .setKey("service.name")
            .setValue(AnyValue.newBuilder().setStringValue("pay"))
            .build();
    private static final long DAY = 86_400_000_000L;

    @Test
    void aTraceIsHandedOverOnceHoweverItsSpansLie() {
        CollectedTraces found = CollectedTraces.in("{\"resourceSpans\":[%s,%s]}"
                .formatted(
                        resource("a", ids(TRACE, 1), ids(OTHER, 2), ids(TRACE.toUpperCase(Locale.ROOT), 3)),
                        resource("b", ids(TRACE, 4))));

        assertThat(found.traces).containsOnlyKeys(TRACE, OTHER);
        assertThat(found.traces.get(TRACE)).extracting(Span::id).containsExactly(1L, 3L, 4L);
        assertThat(found.traces.get(TRACE)).extracting(Span::service).containsExactly("a", "a", "b");
    }

    @Test
    void spansWithoutValidIdsAreCountedAndCostNoOther() {
        CollectedTraces found = CollectedTraces.in("{\"resourceSpans\":[%s]}"
                .formatted(resource(
                        "a",
                        ids("0".repeat(32), 1),
                        ids("abc", 1),
                        ids(TRACE, 0),
                        "\"traceId\":\"%s\",\"spanId\":\"12\"".formatted(TRACE),
                        ids(TRACE, 7))));

        assertThat(found.unusable).hasSize(4);
        assertThat(found.all()).extracting(Span::id).containsExactly(7L);
    }

    @Test
    void whatWasReadBeforeAPayloadBreaksIsKept() {
        String good = "{\"resourceSpans\":[" + resource("a", ids(TRACE, 1)) + ",";

        CollectedTraces found = CollectedTraces.in(good + "{\"scopeSpans\":[{\"spans\":[{");

        assertThat(found.rejections).hasSize(1);
        assertThat(found.traces).containsOnlyKeys(TRACE);
    }

    @Test
    void nothingOfABrokenPayloadIsLeftForTheNext() {
        OtlpTraceReader reader = new OtlpTraceReader(TimestampRule.LIVE);
        reader.read(payload("{\"resourceSpans\":[" + resource("a", ids(TRACE, 1)) + ",!"), new CollectedTraces());
        CollectedTraces found = new CollectedTraces();

        reader.read(payload("{\"resourceSpans\":[" + resource("a", ids(OTHER, 2)) + "]}"), found);

        assertThat(found.traces).containsOnlyKeys(OTHER);
    }

    @Test
    void aSpanOfNothingButIdsHasTheDefaults() {
        Span span = CollectedTraces.in(one(ids(TRACE, 9))).only();

        assertThat(span)
                .isEqualTo(new Span(
                        9,
                        0,
                        SpanKind.INTERNAL,
                        SpanStatus.UNSET,
                        "a",
                        "production",
                        "",
                        "",
                        RECEIVED,
                        0,
                        "",
                        "",
                        false,
                        0,
                        "",
                        "",
                        "",
                        "",
                        null,
                        0,
                        false,
                        List.of(),
                        Map.of(),
                        1));
    }

    @Test
    void namesOfEnumsAreNumbersToo() {
        Span span = CollectedTraces.in(
                        one(
                                ids(TRACE, 1)
                                        + ",\"kind\":\"SPAN_KIND_PRODUCER\",\"status\":{\"code\":\"STATUS_CODE_ERROR\",\"message\":\"m\"}"))
                .only();

        assertThat(span.kind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(span.connection()).isEqualTo(Connection.MESSAGING);
        assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
        assertThat(span.statusMessage()).isEqualTo("m");
    }

    @Test
    void fourValidLinksAreKept() {
        String link = "{\"traceId\":\"%s\",\"spanId\":\"%016x\"}";
        String links = String.join(
                ",",
                link.formatted(OTHER, 1),
                link.formatted("", 1),
                link.formatted(OTHER, 0),
                link.formatted(OTHER, 2),
                link.formatted(OTHER, 3),
                link.formatted(OTHER, 4),
                link.formatted(OTHER, 5));

        Span span = CollectedTraces.in(one(ids(TRACE, 1) + ",\"links\":[" + links + "]"))
                .only();

        assertThat(span.links())
                .containsExactly(
                        new SpanLink(OTHER, 1), new SpanLink(OTHER, 2), new SpanLink(OTHER, 3), new SpanLink(OTHER, 4));
    }

    @Test
    void aParentIsRemoteOnlyIfBothFlagsSaySo() {
        for (int flags : new int[] {0, 1, 0x100, 0x101, 0x200}) {
            assertThat(flagged(flags).remoteParent()).as("%x", flags).isFalse();
        }
        assertThat(flagged(0x301).remoteParent()).isTrue();
    }

    @Test
    void timesAreBounded() {
        long now = RECEIVED * 1_000;
        assertThat(time(now - 5_000_000, now - 1_000_000)).isEqualTo(new SpanTime(RECEIVED - 5_000, 4_000));
        assertThat(time(now, now - 9_000)).as("ends before it starts").isEqualTo(new SpanTime(RECEIVED, 0));
        assertThat(time(0, now - 7_000)).as("no start").isEqualTo(new SpanTime(RECEIVED - 7, 0));
        assertThat(time(now - 7_000, 0)).as("no end").isEqualTo(new SpanTime(RECEIVED - 7, 0));
        assertThat(time(-1, Long.MIN_VALUE)).as("neither").isEqualTo(new SpanTime(RECEIVED, 0));
        assertThat(time(now + 1_000, now + 3_000)).as("fast clock").isEqualTo(new SpanTime(RECEIVED + 1, 2));
        assertThat(time(now + DAY * 1_000, now + DAY * 1_000 + 5_000))
                .as("tomorrow")
                .isEqualTo(new SpanTime(RECEIVED - 5, 5));
        assertThat(time(now - 8 * DAY * 1_000, now - 8 * DAY * 1_000 + 5_000))
                .as("last week")
                .isEqualTo(new SpanTime(RECEIVED - 5, 5));
        assertThat(time(now - 8 * DAY * 1_000, now)).as("long").isEqualTo(new SpanTime(RECEIVED - 8 * DAY, 7 * DAY));
    }

    @Test
    void historyStandsAsItIsTold() {
        long old = RECEIVED - 400 * DAY;
        assertThat(SpanTime.of(old * 1_000, old * 1_000 + 5_000, Corpus.RECEIVED_AT, TimestampRule.HISTORY))
                .isEqualTo(new SpanTime(old, 5));
    }

    @Test
    void aSampledSpanStandsForMany() {
        assertThat(SamplingWeight.of("ot=th:8")).isEqualTo(2);
        assertThat(SamplingWeight.of("vendor=1, ot=rv:0123456789abcd;th:c")).isEqualTo(4);
        assertThat(SamplingWeight.of("ot=th:fd70a4")).isEqualTo(100);
        assertThat(SamplingWeight.of("ot=th:55555555555555") * 1024).isEqualTo(1536);
        for (String none : new String[] {
            "",
            "ot=",
            "ot=th:",
            "ot=th:0",
            "ot=th:-8",
            "ot=th:xyz",
            "ot=th:ffffffffffffff",
            "ot=th:0123456789abcdef0",
            "x=th:8"
        }) {
            assertThat(SamplingWeight.of(none)).as(none).isEqualTo(1);
        }
    }

    @Test
    void aResourceThatComesLastCountsInProtobufToo() {
        var sent = io.opentelemetry.proto.trace.v1.Span.newBuilder()
                .setTraceId(ByteString.fromHex(TRACE))
                .setSpanId(ByteString.fromHex("00000000000000ff"))
                .setTraceState("ot=th:8")
                .build();
        ByteString spans = ResourceSpans.newBuilder()
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(sent))
                .build()
                .toByteString();
        ByteString resource = ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(SERVICE))
                .build()
                .toByteString();
        byte[] both = spans.concat(resource).toByteArray();
        ByteString head = ByteString.copyFrom(new byte[] {(1 << 3) | 2, (byte) both.length});

        Span span = CollectedTraces.in(head.concat(ByteString.copyFrom(both)).toByteArray())
                .only();

        assertThat(span.service()).isEqualTo("pay");
        assertThat(span.id()).isEqualTo(0xff);
        assertThat(span.weight()).isEqualTo(2);
    }

    @Test
    void servicesAndEnvironmentsAreThoseOfTheEvents() {
        OtlpSpansParser events = new OtlpSpansParser(TimestampRule.LIVE);
        Map<String, String> bySpan = new HashMap<>();
        int compared = 0;
        for (var request : Corpus.lines("index.jsonl")) {
            if (!Corpus.fileOf(request).contains(".traces.")) {
                continue;
            }
            RawPayload payload = Corpus.payload(request);
            CollectedTraces.in(payload)
                    .traces
                    .forEach((trace, spans) -> spans.forEach(span -> bySpan.put(
                            trace + "%016x".formatted(span.id()), span.service() + "@" + span.environment())));
            CollectingSink sink = new CollectingSink();
            events.parse(payload, sink);
            for (var event : sink.events) {
                assertThat(bySpan.get(event.traceId() + event.spanId()))
                        .isEqualTo(event.service() + "@" + event.environment());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static SpanTime time(long start, long end) {
        return SpanTime.of(start, end, Corpus.RECEIVED_AT, TimestampRule.LIVE);
    }

    private static Span flagged(int flags) {
        return CollectedTraces.in(one(ids(TRACE, 1) + ",\"flags\":" + flags)).only();
    }

    private static RawPayload payload(String json) {
        return Corpus.payload(Format.OTLP_SPANS, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String one(String span) {
        return "{\"resourceSpans\":[" + resource("a", span) + "]}";
    }

    private static String ids(String trace, long span) {
        return "\"traceId\":\"%s\",\"spanId\":\"%016x\"".formatted(trace, span);
    }

    private static String resource(String service, String... spans) {
        return """
                {"scopeSpans":[{"spans":[{%s}]}],
                "resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}}]}}""".formatted(String.join("},{", spans), service);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.errata.parse.Corpus;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole spans of real requests say the same as the generated classes of opentelemetry-proto, in both encodings. */
class TraceOracleTest {

    static Stream<String> requests() {
        return Corpus.lines("index.jsonl").stream().map(Corpus::fileOf).filter(file -> file.endsWith(".traces.pb"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everySpanIsThereWithWhatItSays(String file) throws InvalidProtocolBufferException {
        CollectedTraces found = CollectedTraces.in(Corpus.bytes(file));
        Map<String, List<String>> ours = new LinkedHashMap<>();
        found.traces.forEach((trace, spans) ->
                ours.put(trace, spans.stream().map(TraceOracleTest::text).toList()));
        assertThat(found.unusable).isEmpty();
        assertThat(found.rejections).isEmpty();
        assertThat(ours).isEqualTo(oracle(Corpus.bytes(file))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void jsonSaysTheSame(String file) throws InvalidProtocolBufferException {
        byte[] protobuf = Corpus.bytes(file);
        byte[] json = SpanJson.of(TracesData.parseFrom(protobuf)).getBytes(StandardCharsets.UTF_8);
        assertThat(CollectedTraces.in(json).traces)
                .isEqualTo(CollectedTraces.in(protobuf).traces)
                .isNotEmpty();
    }

    private static String text(Span span) {
        return String.join(
                "|",
                HexFormat.of().toHexDigits(span.id()),
                HexFormat.of().toHexDigits(span.parent()),
                span.service(),
                span.environment(),
                span.name(),
                span.kind().toString(),
                span.status().toString(),
                span.statusMessage(),
                "" + span.start(),
                "" + span.end(),
                "" + span.hasException(),
                span.errorType(),
                "" + span.httpStatus(),
                "" + span.remoteParent(),
                "" + span.links().size());
    }

    private static Map<String, List<String>> oracle(byte[] request) throws InvalidProtocolBufferException {
        Map<String, List<String>> traces = new LinkedHashMap<>();
        for (ResourceSpans resource : TracesData.parseFrom(request).getResourceSpansList()) {
            resource.getScopeSpansList()
                    .forEach(scope -> scope.getSpansList()
                            .forEach(span -> traces.computeIfAbsent(hex(span.getTraceId()), t -> new ArrayList<>())
                                    .add(oracle(resource, span))));
        }
        return traces;
    }

    private static String oracle(ResourceSpans resource, io.opentelemetry.proto.trace.v1.Span span) {
        List<KeyValue> shared = resource.getResource().getAttributesList();
        List<KeyValue> own = span.getAttributesList();
        String environment = first(shared, "deployment.environment.name", "deployment.environment");
        String status = first(own, "http.response.status_code", "http.status_code");
        String type = first(own, "error.type");
        List<io.opentelemetry.proto.trace.v1.Span.Event> thrown = span.getEventsList().stream()
                .filter(event -> event.getName().equals("exception"))
                .toList();
        String last =
                thrown.isEmpty() ? "" : first(thrown.get(thrown.size() - 1).getAttributesList(), "exception.type");
        String message = span.getStatus().getMessage();
        return String.join(
                "|",
                hex(span.getSpanId()),
                span.getParentSpanId().isEmpty() ? "0".repeat(16) : hex(span.getParentSpanId()),
                first(shared, "service.name"),
                environment.isEmpty() ? "production" : environment,
                span.getName(),
                SpanKind.values()[Math.max(span.getKindValue() - 1, 0)].toString(),
                span.getStatus().getCode().name().substring("STATUS_CODE_".length()),
                message.substring(0, Math.min(message.length(), 200)),
                "" + span.getStartTimeUnixNano() / 1_000,
                "" + span.getEndTimeUnixNano() / 1_000,
                "" + !thrown.isEmpty(),
                type.isEmpty() ? last : type,
                status.isEmpty() ? "0" : status,
                "" + ((span.getFlags() & 0x300) == 0x300),
                "" + span.getLinksCount());
    }

    private static String first(List<KeyValue> attributes, String... keys) {
        for (String key : keys) {
            for (KeyValue attribute : attributes) {
                if (attribute.getKey().equals(key)) {
                    return attribute.getValue().hasIntValue()
                            ? "" + attribute.getValue().getIntValue()
                            : attribute.getValue().getStringValue();
                }
            }
        }
        return "";
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}

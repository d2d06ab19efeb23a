// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.errata.parse.Corpus;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our protobuf reading says the same as the generated classes of opentelemetry-proto. */
class ProtobufOracleTest {

    static Stream<String> logs() {
        return files(".logs.pb");
    }

    static Stream<String> traces() {
        return files(".traces.pb");
    }

    private static Stream<String> files(String suffix) {
        return Corpus.lines("index.jsonl").stream().map(Corpus::fileOf).filter(file -> file.endsWith(suffix));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void logRecordsAreTheSame(String file) throws InvalidProtocolBufferException {
        byte[] bytes = Corpus.bytes(file);
        List<String> ours = new ArrayList<>();
        new ProtobufLogs()
                .read(
                        bytes,
                        (resource, logs) -> logs.forEach(log -> ours.add(String.join(
                                "|",
                                text(resource),
                                log.scope(),
                                Long.toString(log.time()),
                                Integer.toString(log.severity()),
                                log.severityText(),
                                log.body(),
                                text(log.attributes()),
                                log.traceId(),
                                log.spanId()))));
        List<String> theirs = new ArrayList<>();
        LogsData.parseFrom(bytes)
                .getResourceLogsList()
                .forEach(resource -> resource.getScopeLogsList()
                        .forEach(scope -> scope.getLogRecordsList()
                                .forEach(log -> theirs.add(String.join(
                                        "|",
                                        text(resource.getResource().getAttributesList()),
                                        scope.getScope().getName(),
                                        Long.toString(
                                                log.getTimeUnixNano() == 0
                                                        ? log.getObservedTimeUnixNano()
                                                        : log.getTimeUnixNano()),
                                        Integer.toString(log.getSeverityNumberValue()),
                                        log.getSeverityText(),
                                        text(log.getBody()),
                                        text(log.getAttributesList()),
                                        hex(log.getTraceId()),
                                        hex(log.getSpanId()))))));
        assertThat(ours).isEqualTo(theirs).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void spansAreTheSame(String file) throws InvalidProtocolBufferException {
        byte[] bytes = Corpus.bytes(file);
        List<String> ours = new ArrayList<>();
        new ProtobufSpans()
                .read(
                        bytes,
                        (resource, spans) -> spans.forEach(span -> {
                            ours.add(String.join(
                                    "|",
                                    span.traceId(),
                                    span.spanId(),
                                    span.name(),
                                    "" + span.kind(),
                                    text(span.attributes())));
                            span.exceptions().forEach(e -> ours.add(e.time() + "|" + text(e.attributes())));
                        }));
        List<String> theirs = new ArrayList<>();
        TracesData.parseFrom(bytes)
                .getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList().forEach(span -> {
                            theirs.add(String.join(
                                    "|",
                                    hex(span.getTraceId()),
                                    hex(span.getSpanId()),
                                    span.getName(),
                                    "" + span.getKindValue(),
                                    text(span.getAttributesList())));
                            for (Span.Event event : span.getEventsList()) {
                                if (event.getName().equals("exception")) {
                                    theirs.add(event.getTimeUnixNano() + "|" + text(event.getAttributesList()));
                                }
                            }
                        })));
        assertThat(ours).isEqualTo(theirs).isNotEmpty();
    }

    private static String text(Attributes attributes) {
        return String.join(
                ", ",
                attributes.list().stream().map(a -> a.key() + "=" + a.value()).toList());
    }

    private static String text(List<KeyValue> attributes) {
        return String.join(
                ", ",
                attributes.stream()
                        .map(a -> a.getKey() + "=" + text(a.getValue()))
                        .toList());
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case ARRAY_VALUE ->
                "["
                        + String.join(
                                ", ",
                                value.getArrayValue().getValuesList().stream()
                                        .map(ProtobufOracleTest::text)
                                        .toList())
                        + "]";
            case KVLIST_VALUE -> "{" + text(value.getKvlistValue().getValuesList()) + "}";
            case BYTES_VALUE -> hex(value.getBytesValue());
            default -> "";
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}

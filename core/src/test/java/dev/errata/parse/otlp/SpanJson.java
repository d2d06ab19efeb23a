// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import com.google.protobuf.ByteString;
import dev.errata.model.JsonWriter;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Writes a traces request as OTLP/JSON, for tests. */
final class SpanJson {

    private SpanJson() {}

    static String of(TracesData data) {
        return "{\"resourceSpans\":" + array(data.getResourceSpansList(), SpanJson::resource) + "}";
    }

    private static String resource(ResourceSpans resource) {
        return "{\"scopeSpans\":%s,\"resource\":{\"attributes\":%s}}"
                .formatted(
                        array(resource.getScopeSpansList(), SpanJson::scope),
                        attributes(resource.getResource().getAttributesList()));
    }

    private static String scope(ScopeSpans scope) {
        return "{\"spans\":" + array(scope.getSpansList(), SpanJson::span) + "}";
    }

    private static String span(Span span) {
        return """
                {"traceId":%s,"spanId":%s,"parentSpanId":%s,"traceState":%s,"name":%s,"kind":%d,"startTimeUnixNano":"%d",
                "endTimeUnixNano":"%d","attributes":%s,"events":%s,"links":%s,"status":{"code":%d,"message":%s},"flags":%d}""".formatted(
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        quoted(span.getTraceState()),
                        quoted(span.getName()),
                        span.getKindValue(),
                        span.getStartTimeUnixNano(),
                        span.getEndTimeUnixNano(),
                        attributes(span.getAttributesList()),
                        array(span.getEventsList(), SpanJson::event),
                        array(span.getLinksList(), SpanJson::link),
                        span.getStatus().getCodeValue(),
                        quoted(span.getStatus().getMessage()),
                        span.getFlags());
    }

    private static String event(Span.Event event) {
        return "{\"attributes\":%s,\"name\":%s}"
                .formatted(attributes(event.getAttributesList()), quoted(event.getName()));
    }

    private static String link(Span.Link link) {
        return "{\"traceId\":%s,\"spanId\":%s}".formatted(hex(link.getTraceId()), hex(link.getSpanId()));
    }

    private static String attributes(List<KeyValue> attributes) {
        return array(
                attributes,
                pair -> "{\"key\":%s,\"value\":%s}".formatted(quoted(pair.getKey()), value(pair.getValue())));
    }

    private static String value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> "{\"stringValue\":" + quoted(value.getStringValue()) + "}";
            case BOOL_VALUE -> "{\"boolValue\":" + value.getBoolValue() + "}";
            case INT_VALUE -> "{\"intValue\":\"" + value.getIntValue() + "\"}";
            case DOUBLE_VALUE -> "{\"doubleValue\":" + value.getDoubleValue() + "}";
            case ARRAY_VALUE ->
                "{\"arrayValue\":{\"values\":" + array(value.getArrayValue().getValuesList(), SpanJson::value) + "}}";
            default -> "{}";
        };
    }

    private static <T> String array(List<T> list, Function<T, String> one) {
        return "[" + String.join(",", list.stream().map(one).toList()) + "]";
    }

    private static String hex(ByteString bytes) {
        return quoted(HexFormat.of().formatHex(bytes.toByteArray()));
    }

    private static String quoted(String text) {
        return new JsonWriter().value(text).toString();
    }
}

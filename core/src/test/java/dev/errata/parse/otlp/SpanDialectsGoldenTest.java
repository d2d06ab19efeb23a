// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.GoldenCases;
import dev.errata.model.JsonWriter;
import dev.errata.tracing.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What spans say in the attribute dialects of tracers. A case is a kind and a name on one line and an attribute
 * {@code key = value} on each of the next; a blank line ends a span, and {@code exception: Type} is one recorded on it.
 */
class SpanDialectsGoldenTest {

    private static final String ID = "\"traceId\":\"%s\",\"spanId\":\"00f067aa0ba902b7\"".formatted("a".repeat(32));

    @TestFactory
    Stream<DynamicTest> dialects() {
        return GoldenCases.in("parse/spans", SpanDialectsGoldenTest::render);
    }

    private static String render(String input) {
        StringBuilder out = new StringBuilder();
        for (String span : input.strip().split("\n\n")) {
            out.append(out.isEmpty() ? "" : "\n").append(text(read(span)));
        }
        return out.toString();
    }

    private static Span read(String text) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder events = new StringBuilder();
        String[] lines = text.split("\n");
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].startsWith("exception: ")) {
                String type = attribute("exception.type", lines[i].substring("exception: ".length()));
                events.append(events.isEmpty() ? "" : ",")
                        .append("{\"name\":\"exception\",\"attributes\":[%s]}".formatted(type));
            } else {
                String[] pair = lines[i].split(" = ", 2);
                attributes.append(attributes.isEmpty() ? "" : ",").append(attribute(pair[0], pair[1]));
            }
        }
        String[] kindAndName = lines[0].split(" ", 2);
        String json = """
                {"resourceSpans":[{"scopeSpans":[{"spans":[{%s,"kind":"SPAN_KIND_%s","name":%s,"attributes":[%s],
                "events":[%s]}]}]}]}""".formatted(ID, kindAndName[0], quoted(kindAndName[1]), attributes, events);
        return CollectedTraces.in(json).only();
    }

    /** A number is sent as an integer. */
    private static String attribute(String key, String value) {
        boolean number = value.matches("\\d+");
        return "{\"key\":%s,\"value\":{\"%s\":%s}}"
                .formatted(quoted(key), number ? "intValue" : "stringValue", quoted(value));
    }

    private static String text(Span span) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", span.kind());
        fields.put("endpoint", span.endpoint());
        fields.put("error", span.errorType());
        fields.put("http", span.httpStatus() == 0 ? "" : span.httpStatus());
        fields.put("rpc", span.rpcStatus());
        fields.put("sql", span.sqlState());
        fields.put("peer", span.peer());
        fields.put("address", span.peerAddress());
        fields.put("connection", span.connection() == null ? "" : span.connection());
        fields.put("resend", span.resend() == 0 ? "" : span.resend());
        fields.put("shown", span.attributes().isEmpty() ? "" : span.attributes());
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!value.toString().isEmpty()) {
                out.append(name).append(": ").append(value).append('\n');
            }
        });
        return out.toString();
    }

    private static String quoted(String text) {
        return new JsonWriter().value(text).toString();
    }
}

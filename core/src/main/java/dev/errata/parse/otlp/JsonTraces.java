// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.TraceIds;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonReader;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads whole spans of the JSON form of a traces request: ids are hex, enums integers (names are accepted). */
final class JsonTraces {

    private static final FieldNames REQUEST = FieldNames.of("resourceSpans");
    private static final FieldNames RESOURCE = FieldNames.of("resource", "scopeSpans");
    private static final FieldNames SCOPE = FieldNames.of("spans");
    private static final FieldNames SPAN = FieldNames.of(
            "traceId",
            "spanId",
            "traceState",
            "parentSpanId",
            "name",
            "kind",
            "startTimeUnixNano",
            "endTimeUnixNano",
            "attributes",
            "events",
            "links",
            "status",
            "flags");
    private static final FieldNames EVENT = FieldNames.of("name", "attributes");
    private static final FieldNames LINK = FieldNames.of("traceId", "spanId");
    private static final FieldNames STATUS = FieldNames.of("message", "code");

    private final JsonReader json = new JsonReader();
    private final JsonAttributes attributes = new JsonAttributes(json);

    /** Hands over the spans of each resource together. */
    void read(byte[] document, BiConsumer<Attributes, List<SentSpan>> spans) {
        try {
            json.reset(document, 0, document.length);
            if (json.enterObject()) {
                while (at(REQUEST, "resourceSpans")) {
                    objects(() -> resourceSpans(new Batch<>(spans)));
                }
            }
            json.finish();
        } finally {
            json.release();
        }
    }

    /** Passes over the fields of an object up to the one of this name. */
    private boolean at(FieldNames names, String wanted) {
        String name;
        while ((name = json.nextField(names)) != null) {
            if (name.equals(wanted)) {
                return true;
            }
            json.skip();
        }
        return false;
    }

    /** Reads the objects of an array, each entered. */
    private void objects(Runnable one) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    one.run();
                }
            }
        }
    }

    private void resourceSpans(Batch<SentSpan> spans) {
        String name;
        while ((name = json.nextField(RESOURCE)) != null) {
            switch (name) {
                case "resource" -> spans.resource(attributes.resource());
                case "scopeSpans" -> objects(() -> scopeSpans(spans));
                default -> json.skip();
            }
        }
        spans.flush();
    }

    private void scopeSpans(Batch<SentSpan> spans) {
        while (at(SCOPE, "spans")) {
            objects(() -> spans.add(span()));
        }
    }

    private SentSpan span() {
        SentSpan span = new SentSpan();
        String name;
        while ((name = json.nextField(SPAN)) != null) {
            switch (name) {
                case "traceId" -> span.traceId = json.text();
                case "spanId" -> span.id = id();
                case "traceState" -> span.traceState = json.text();
                case "parentSpanId" -> span.parent = id();
                case "name" -> span.name = json.text();
                case "kind" -> span.kind = JsonNumbers.kind(json.text());
                case "startTimeUnixNano" -> span.start = JsonNumbers.nanos(json.text());
                case "endTimeUnixNano" -> span.end = JsonNumbers.nanos(json.text());
                case "attributes" -> attributes.list(span.facts);
                case "events" -> objects(() -> event(span.exception));
                case "links" -> objects(() -> link(span));
                case "status" -> status(span);
                case "flags" -> span.flags = json.count();
                default -> json.skip();
            }
        }
        return span;
    }

    private long id() {
        String hex = TraceIds.span(json.text());
        return hex.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(hex);
    }

    private void event(SentSpan.LastException exception) {
        String title = "";
        String name;
        while ((name = json.nextField(EVENT)) != null) {
            switch (name) {
                case "name" -> title = json.text();
                case "attributes" -> attributes.list(exception);
                default -> json.skip();
            }
        }
        exception.endEvent(title);
    }

    private void link(SentSpan span) {
        String trace = "";
        long id = 0;
        String name;
        while ((name = json.nextField(LINK)) != null) {
            switch (name) {
                case "traceId" -> trace = json.text();
                case "spanId" -> id = id();
                default -> json.skip();
            }
        }
        span.link(TraceIds.trace(trace), id);
    }

    private void status(SentSpan span) {
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(STATUS)) != null) {
                switch (name) {
                    case "message" -> span.statusMessage = json.text();
                    case "code" -> span.status = JsonNumbers.status(json.text());
                    default -> json.skip();
                }
            }
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonReader;
import dev.errata.parse.otlp.OtlpSpan.SpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the JSON form of a traces request: ids are hex, enums integers (names are accepted), unknown fields ignored. */
final class JsonSpans {

    private static final FieldNames REQUEST = FieldNames.of("resourceSpans");
    private static final FieldNames RESOURCE = FieldNames.of("resource", "scopeSpans");
    private static final FieldNames SCOPE = FieldNames.of("spans");
    private static final FieldNames SPAN = FieldNames.of("traceId", "spanId", "name", "kind", "attributes", "events");
    private static final FieldNames EVENT = FieldNames.of("timeUnixNano", "name", "attributes");

    private final JsonReader json = new JsonReader();
    private final JsonAttributes attributes = new JsonAttributes(json);

    /** Hands over the spans of each resource together. */
    void read(byte[] document, BiConsumer<Attributes, List<OtlpSpan>> spans) {
        try {
            json.reset(document, 0, document.length);
            if (json.enterObject()) {
                String name;
                while ((name = json.nextField(REQUEST)) != null) {
                    if (!name.equals("resourceSpans")) {
                        json.skip();
                    } else if (json.enterArray()) {
                        while (json.nextElement()) {
                            resourceSpans(spans);
                        }
                    }
                }
            }
            json.finish();
        } finally {
            json.release();
        }
    }

    private void resourceSpans(BiConsumer<Attributes, List<OtlpSpan>> spans) {
        Batch<OtlpSpan> list = new Batch<>(spans);
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(RESOURCE)) != null) {
                switch (name) {
                    case "resource" -> list.resource(attributes.resource());
                    case "scopeSpans" -> scopeSpans(list);
                    default -> json.skip();
                }
            }
        }
        list.flush();
    }

    private void scopeSpans(Batch<OtlpSpan> list) {
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            if (!json.enterObject()) {
                continue;
            }
            String name;
            while ((name = json.nextField(SCOPE)) != null) {
                if (name.equals("spans")) {
                    spans(list);
                } else {
                    json.skip();
                }
            }
        }
    }

    private void spans(Batch<OtlpSpan> list) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    list.add(span());
                }
            }
        }
    }

    private OtlpSpan span() {
        String traceId = "";
        String spanId = "";
        String title = "";
        int kind = 0;
        Attributes own = Attributes.EMPTY;
        List<SpanException> exceptions = List.of();
        String name;
        while ((name = json.nextField(SPAN)) != null) {
            switch (name) {
                case "traceId" -> traceId = json.text();
                case "spanId" -> spanId = json.text();
                case "name" -> title = json.text();
                case "kind" -> kind = JsonNumbers.kind(json.text());
                case "attributes" -> own = attributes.list();
                case "events" -> exceptions = exceptions();
                default -> json.skip();
            }
        }
        return new OtlpSpan(traceId, spanId, title, kind, own, exceptions);
    }

    private List<SpanException> exceptions() {
        List<SpanException> exceptions = new ArrayList<>(0);
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    event(exceptions);
                }
            }
        }
        return exceptions;
    }

    private void event(List<SpanException> exceptions) {
        long time = 0;
        String title = "";
        Attributes own = Attributes.EMPTY;
        String name;
        while ((name = json.nextField(EVENT)) != null) {
            switch (name) {
                case "timeUnixNano" -> time = JsonNumbers.nanos(json.text());
                case "name" -> title = json.text();
                case "attributes" -> own = attributes.list();
                default -> json.skip();
            }
        }
        if (title.equals("exception")) {
            exceptions.add(new SpanException(time, own));
        }
    }
}

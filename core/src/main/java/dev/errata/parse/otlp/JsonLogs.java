// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the JSON form of a logs request: ids are hex, enums integers (names are accepted), unknown fields ignored. */
final class JsonLogs {

    private static final FieldNames REQUEST = FieldNames.of("resourceLogs");
    private static final FieldNames RESOURCE = FieldNames.of("resource", "scopeLogs");
    private static final FieldNames SCOPE = FieldNames.of("scope", "logRecords");
    private static final FieldNames RECORD = FieldNames.of(
            "timeUnixNano",
            "observedTimeUnixNano",
            "severityNumber",
            "severityText",
            "body",
            "attributes",
            "traceId",
            "spanId");

    private final JsonReader json = new JsonReader();
    private final JsonAttributes attributes = new JsonAttributes(json);

    /** Hands over the records of each resource together. */
    void read(byte[] document, BiConsumer<Attributes, List<OtlpLog>> logs) {
        try {
            json.reset(document, 0, document.length);
            if (json.enterObject()) {
                String name;
                while ((name = json.nextField(REQUEST)) != null) {
                    if (!name.equals("resourceLogs")) {
                        json.skip();
                    } else if (json.enterArray()) {
                        while (json.nextElement()) {
                            resourceLogs(logs);
                        }
                    }
                }
            }
            json.finish();
        } finally {
            json.release();
        }
    }

    private void resourceLogs(BiConsumer<Attributes, List<OtlpLog>> logs) {
        Batch<OtlpLog> records = new Batch<>(logs);
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(RESOURCE)) != null) {
                switch (name) {
                    case "resource" -> records.resource(attributes.resource());
                    case "scopeLogs" -> scopeLogs(records);
                    default -> json.skip();
                }
            }
        }
        records.flush();
    }

    private void scopeLogs(Batch<OtlpLog> records) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    scopeLog(records);
                }
            }
        }
    }

    private void scopeLog(Batch<OtlpLog> records) {
        String scope = "";
        String name;
        while ((name = json.nextField(SCOPE)) != null) {
            switch (name) {
                case "scope" -> scope = attributes.scopeName();
                case "logRecords" -> {
                    if (json.enterArray()) {
                        while (json.nextElement()) {
                            if (json.enterObject()) {
                                records.add(record(scope));
                            }
                        }
                    }
                }
                default -> json.skip();
            }
        }
    }

    private OtlpLog record(String scope) {
        long time = 0;
        long observed = 0;
        int severity = 0;
        String severityText = "";
        String body = "";
        Attributes own = Attributes.EMPTY;
        String traceId = "";
        String spanId = "";
        String name;
        while ((name = json.nextField(RECORD)) != null) {
            switch (name) {
                case "timeUnixNano" -> time = JsonNumbers.nanos(json.text());
                case "observedTimeUnixNano" -> observed = JsonNumbers.nanos(json.text());
                case "severityNumber" -> severity = severity();
                case "severityText" -> severityText = json.text();
                case "body" -> body = attributes.value();
                case "attributes" -> own = attributes.list();
                case "traceId" -> traceId = json.text();
                case "spanId" -> spanId = json.text();
                default -> json.skip();
            }
        }
        return new OtlpLog(time == 0 ? observed : time, severity, severityText, body, own, traceId, spanId, scope);
    }

    private int severity() {
        return json.peek() == JsonKind.TEXT ? JsonNumbers.severity(json.text()) : json.count();
    }
}

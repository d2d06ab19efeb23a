// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.Format;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;

/** Tells by its top-level fields which format a JSON document is in. */
final class JsonSniffer {

    private static final FieldNames TELLING = FieldNames.of(
            "resourceLogs", "resourceSpans", "event_id", "platform", "sentry.interfaces.Exception", "sdk");

    private final JsonReader reader = new JsonReader();

    /** The format; {@link Format#ERRATA_JSON} for whatever is no other, broken documents included. */
    Format format(byte[] document) {
        try {
            reader.reset(document, 0, document.length);
            if (reader.peek() != JsonKind.OBJECT || !reader.enterObject()) {
                return Format.ERRATA_JSON;
            }
            for (String field = reader.nextField(TELLING); field != null; field = reader.nextField(TELLING)) {
                switch (field) {
                    case "resourceLogs":
                        return Format.OTLP_LOGS;
                    case "resourceSpans":
                        return Format.OTLP_SPANS;
                    default:
                        return Format.SENTRY_EVENT;
                }
            }
            return Format.ERRATA_JSON;
        } catch (MalformedPayload broken) {
            return Format.ERRATA_JSON; // its parser says what is wrong with it
        }
    }

    /** Whether the bytes are one whole JSON value. */
    boolean isWhole(byte[] document) {
        try {
            reader.reset(document, 0, document.length);
            reader.skip();
            reader.finish();
            return true;
        } catch (MalformedPayload incomplete) {
            return false;
        }
    }
}

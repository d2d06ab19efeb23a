// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.EventId;
import dev.errata.model.Fingerprint;
import dev.errata.model.Level;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.TraceIds;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.FlatObject;
import dev.errata.parse.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link GroupedErrorJson} writes. A field that is not known is passed over, one that lacks is an error.
 * Reusable, not thread safe.
 */
public final class GroupedErrorReader {

    private static final FieldNames NAMES = FieldNames.of(
            "project",
            "event",
            "occurrence",
            "trace_id",
            "span_id",
            "fingerprint",
            "group",
            "service",
            "environment",
            "timestamp",
            "received_at",
            "level",
            "type",
            "message");

    private final JsonReader json = new JsonReader();

    /** The error that was written; empty if the bytes are none. */
    public Optional<GroupedError> read(byte[] bytes) {
        try {
            return Optional.of(grouped(FlatObject.read(json, bytes, NAMES, "an error")));
        } catch (MalformedPayload | IllegalArgumentException e) {
            return Optional.empty(); // nobody but us writes there
        } finally {
            json.release();
        }
    }

    private static GroupedError grouped(Map<String, String> fields) {
        String span = text(fields, "span_id");
        TracedError error = new TracedError(
                text(fields, "project"),
                EventId.parse(text(fields, "event")).orElseThrow(() -> new IllegalArgumentException("event")),
                Fingerprint.parse(text(fields, "occurrence")),
                trace(fields),
                span.isEmpty() ? 0 : Fingerprint.parse(span),
                Fingerprint.parse(text(fields, "fingerprint")),
                text(fields, "service"),
                text(fields, "environment"),
                Long.parseLong(text(fields, "timestamp")),
                Long.parseLong(text(fields, "received_at")),
                Level.valueOf(text(fields, "level")),
                text(fields, "type"),
                text(fields, "message"));
        return new GroupedError(error, Fingerprint.parse(text(fields, "group")));
    }

    private static String trace(Map<String, String> fields) {
        String trace = TraceIds.trace(text(fields, "trace_id"));
        if (trace.isEmpty()) {
            throw new IllegalArgumentException("trace_id");
        }
        return trace;
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}

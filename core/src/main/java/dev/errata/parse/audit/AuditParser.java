// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.audit;

import dev.errata.model.AuditedChange;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.FlatObject;
import dev.errata.parse.json.JsonReader;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what {@link AuditedChange#toJson} writes. Reusable, not thread safe. */
public final class AuditParser {

    /** Format of rejected entries, as it stands in {@code rejections}. */
    public static final String FORMAT = "audit";

    private static final FieldNames NAMES = FieldNames.of(
            "id", "time", "actor", "role", "via", "address", "action", "project", "target", "request", "status",
            "detail");

    private final JsonReader json = new JsonReader();

    /** Gives either the change or the reason why there is none. */
    public void parse(RawPayload raw, Consumer<AuditedChange> changes, Consumer<Rejection> rejections) {
        AuditedChange change;
        try {
            change = read(raw.bytes());
        } catch (MalformedPayload e) {
            rejections.accept(new Rejection(
                    raw.project(), raw.receivedAt(), FORMAT, raw.origin(), e.reason(), e.detail(), raw.bytes()));
            return;
        }
        changes.accept(change);
    }

    private AuditedChange read(byte[] bytes) {
        Map<String, String> fields = FlatObject.read(json, bytes, NAMES, "an entry of the audit");
        return new AuditedChange(
                required(fields, "id"),
                number(fields, "time"),
                text(fields, "actor"),
                text(fields, "role"),
                text(fields, "via"),
                text(fields, "address"),
                required(fields, "action"),
                text(fields, "project"),
                text(fields, "target"),
                text(fields, "request"),
                (int) number(fields, "status"),
                text(fields, "detail"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static String required(Map<String, String> fields, String name) {
        String text = text(fields, name);
        if (text.isEmpty()) {
            throw new MalformedPayload(RejectReason.AUDIT_MALFORMED, name + " is missing");
        }
        return text;
    }

    private static long number(Map<String, String> fields, String name) {
        String text = required(fields, name);
        if (text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedPayload(RejectReason.AUDIT_MALFORMED, name + " is not a whole number: " + text);
        }
        return Long.parseLong(text);
    }
}

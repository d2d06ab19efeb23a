// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.rules.Severity;
import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.FlatObject;
import dev.errata.parse.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A firing as a JSON object, as it stands on {@code errata.alerts}: groups are 16 hex digits, and empty for a firing that is
 * not about a group; times are epoch milliseconds. A field that is not known is passed over, one that lacks is an error.
 */
public final class FiringJson {

    private static final FieldNames NAMES = FieldNames.of(
            "project",
            "group",
            "rule",
            "alertname",
            "severity",
            "environment",
            "service",
            "release",
            "title",
            "on",
            "starts_at",
            "ends_at",
            "reason",
            "count",
            "mean",
            "p_value",
            "root_group");

    private FiringJson() {}

    /** The firing as UTF-8. */
    public static byte[] write(Firing firing) {
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(firing.project())
                .name("group")
                .value(hex(firing.group()))
                .name("rule")
                .value(firing.rule())
                .name("alertname")
                .value(firing.alertname())
                .name("severity")
                .value(firing.severity().wireName())
                .name("environment")
                .value(firing.environment())
                .name("service")
                .value(firing.service())
                .name("release")
                .value(firing.release())
                .name("title")
                .value(firing.title())
                .name("on")
                .value(firing.on())
                .name("starts_at")
                .value(firing.startsAt())
                .name("ends_at")
                .value(firing.endsAt())
                .name("reason")
                .value(firing.reason())
                .name("count")
                .value(firing.count())
                .name("mean")
                .value(firing.mean())
                .name("p_value")
                .value(firing.pValue())
                .name("root_group")
                .value(hex(firing.rootGroup()))
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The firing that was written.
     *
     * @throws MalformedPayload if the bytes are no firing
     */
    public static Firing parse(byte[] json) {
        Map<String, String> fields = FlatObject.read(new JsonReader(), json, NAMES, "a firing");
        return new Firing(
                text(fields, "project"),
                group(fields, "group"),
                text(fields, "rule"),
                text(fields, "alertname"),
                severity(fields),
                text(fields, "environment"),
                text(fields, "service"),
                text(fields, "release"),
                text(fields, "title"),
                on(fields),
                whole(fields, "starts_at"),
                whole(fields, "ends_at"),
                text(fields, "reason"),
                whole(fields, "count"),
                decimal(fields, "mean"),
                decimal(fields, "p_value"),
                group(fields, "root_group"));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw malformed(name + " is missing");
        }
        return text;
    }

    private static Severity severity(Map<String, String> fields) {
        String name = text(fields, "severity");
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("severity is none of info, warning, critical: " + name));
    }

    private static boolean on(Map<String, String> fields) {
        return switch (text(fields, "on")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed("on is neither true nor false");
        };
    }

    private static String hex(long group) {
        return group == 0 ? "" : Fingerprint.hex(group);
    }

    private static long group(Map<String, String> fields, String name) {
        String hex = text(fields, name);
        try {
            return hex.isEmpty() ? 0 : Fingerprint.parse(hex);
        } catch (IllegalArgumentException e) {
            throw malformed(name + ": " + e.getMessage());
        }
    }

    private static long whole(Map<String, String> fields, String name) {
        try {
            return Long.parseLong(text(fields, name));
        } catch (NumberFormatException e) {
            throw malformed(name + " is not a whole number: " + text(fields, name));
        }
    }

    private static double decimal(Map<String, String> fields, String name) {
        try {
            double value = Double.parseDouble(text(fields, name));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw malformed(name + " is not a number: " + text(fields, name));
        }
        throw malformed(name + " is not finite");
    }

    private static MalformedPayload malformed(String detail) {
        return new MalformedPayload(RejectReason.JSON_MALFORMED, detail);
    }
}

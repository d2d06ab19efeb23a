// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.release;

import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a deployment: one JSON object with {@code project} (or the header of the record), {@code service},
 * {@code version}, and optionally {@code environment} and {@code deployed_at} (ISO 8601 or epoch milliseconds, else the
 * receipt). A time after the receipt becomes the receipt. Reusable, not thread safe.
 */
public final class ReleaseParser {

    /** Format of rejected deployments, as it stands in {@code rejections}. */
    public static final String FORMAT = "release";

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_TEXT = 200;
    private static final FieldNames NAMES =
            FieldNames.of("project", "service", "version", "environment", "deployed_at");

    private final JsonReader json = new JsonReader();

    /** Gives either the deployment or the reason why there is none. */
    public void parse(RawPayload raw, Consumer<Deployment> deployments, Consumer<Rejection> rejections) {
        Deployment deployment;
        try {
            deployment = read(raw);
        } catch (MalformedPayload e) {
            rejections.accept(new Rejection(
                    raw.project(), raw.receivedAt(), FORMAT, raw.origin(), e.reason(), e.detail(), raw.bytes()));
            return;
        }
        deployments.accept(deployment);
    }

    private Deployment read(RawPayload raw) {
        Map<String, String> fields = fields(raw.bytes());
        String project = fields.getOrDefault("project", raw.project());
        check(
                raw.project().isEmpty() || raw.project().equals(project),
                "project is " + project + " in the release and " + raw.project() + " in the header");
        check(!project.isEmpty(), "project is missing");
        return new Deployment(
                project,
                required(fields, "service"),
                fields.getOrDefault("environment", ""),
                required(fields, "version"),
                deployedAt(fields, raw.receivedAt()));
    }

    /** What is given and not empty. */
    private Map<String, String> fields(byte[] bytes) {
        check(bytes.length <= MAX_BYTES, "a release has at most " + MAX_BYTES + " bytes");
        json.reset(bytes, 0, bytes.length);
        check(json.peek() == JsonKind.OBJECT, "a release is a JSON object");
        Map<String, String> fields = new HashMap<>();
        json.enterObject();
        String name;
        while ((name = json.nextField(NAMES)) != null) {
            String text = json.text();
            if (!name.isEmpty() && !text.isEmpty()) {
                check(text.length() <= MAX_TEXT, name + " is longer than " + MAX_TEXT + " characters");
                check(fields.put(name, text) == null, name + " is given twice");
            }
        }
        json.finish();
        return fields;
    }

    private static String required(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        check(!text.isEmpty(), name + " is missing");
        return text;
    }

    private static long deployedAt(Map<String, String> fields, long receivedAt) {
        String text = fields.getOrDefault("deployed_at", "");
        if (text.isEmpty()) {
            return receivedAt;
        }
        long time = Times.parse(text);
        check(time != Times.NONE, "deployed_at is neither ISO 8601 nor epoch milliseconds: " + text);
        return Math.min(time, receivedAt);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedPayload(RejectReason.RELEASE_MALFORMED, otherwise);
        }
    }
}

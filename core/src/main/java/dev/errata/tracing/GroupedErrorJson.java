// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes a grouped error as a JSON object, as it stands on {@code errata.grouped}: 64-bit ids are 16 hex digits, a span
 * that is not known is empty, times are epoch milliseconds. {@link GroupedErrorReader} reads it.
 */
public final class GroupedErrorJson {

    private GroupedErrorJson() {}

    /** The error as UTF-8. */
    public static byte[] write(GroupedError grouped) {
        TracedError error = grouped.error();
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(error.project())
                .name("event")
                .value(error.event().toString())
                .name("occurrence")
                .value(Fingerprint.hex(error.occurrence()))
                .name("trace_id")
                .value(error.traceId())
                .name("span_id")
                .value(error.spanId() == 0 ? "" : Fingerprint.hex(error.spanId()))
                .name("fingerprint")
                .value(Fingerprint.hex(error.fingerprint()))
                .name("group")
                .value(Fingerprint.hex(grouped.group()))
                .name("service")
                .value(error.service())
                .name("environment")
                .value(error.environment())
                .name("timestamp")
                .value(error.timestamp())
                .name("received_at")
                .value(error.receivedAt())
                .name("level")
                .value(error.level().name())
                .name("type")
                .value(error.type())
                .name("message")
                .value(error.message())
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Format;
import dev.errata.model.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Input that cannot be used, and why: what broken clients send.
 *
 * @param format wire name as the sender claims it
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record BadPayload(String project, String format, byte[] payload, RejectReason reason) {

    /** One of each kind. */
    public static List<BadPayload> all() {
        String deep = "{\"extra\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        return List.of(
                of(
                        Format.SENTRY_EVENT.wireName(),
                        "{\"event_id\":\"9ec79c33ec9942ab\",\"exception\":{\"val",
                        RejectReason.JSON_MALFORMED),
                of(Format.SENTRY_EVENT.wireName(), "<html>502 Bad Gateway</html>", RejectReason.JSON_MALFORMED),
                of(Format.SENTRY_EVENT.wireName(), "", RejectReason.EMPTY),
                of(Format.SENTRY_EVENT.wireName(), "[1,2,3]", RejectReason.JSON_NOT_AN_EVENT),
                of(Format.SENTRY_EVENT.wireName(), deep, RejectReason.JSON_TOO_DEEP),
                of(Format.OTLP_LOGS.wireName(), "\u0007\u0007not protobuf", RejectReason.PROTOBUF_MALFORMED),
                of(Format.TEXT.wireName(), "all is well", RejectReason.NO_STACK_TRACE),
                of("gelf", "{}", RejectReason.FORMAT_UNKNOWN));
    }

    private static BadPayload of(String format, String text, RejectReason reason) {
        return new BadPayload("broken", format, text.getBytes(StandardCharsets.UTF_8), reason);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.model.EventId;
import dev.errata.model.Format;
import dev.errata.parse.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes one event as a record: an envelope with nothing else in it. Its header carries what an event alone cannot say,
 * the id that counts and the time of sending by the client's clock, and nothing of the client's DSN.
 */
final class EventPayload {

    private EventPayload() {}

    /**
     * The record of one event.
     *
     * @param sentAt epoch milliseconds by the client's clock, or {@link Times#NONE}
     * @param receivedAt epoch milliseconds
     */
    static Payload of(String project, EventId id, long sentAt, long receivedAt, String sdk, byte[] event) {
        StringBuilder head =
                new StringBuilder(128).append("{\"event_id\":\"").append(id).append('"');
        if (sentAt != Times.NONE) {
            head.append(",\"sent_at\":\"").append(Instant.ofEpochMilli(sentAt)).append('"');
        }
        head.append("}\n{\"type\":\"event\",\"length\":").append(event.length).append("}\n");
        byte[] first = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] envelope = new byte[first.length + event.length + 1];
        System.arraycopy(first, 0, envelope, 0, first.length);
        System.arraycopy(event, 0, envelope, first.length, event.length);
        envelope[envelope.length - 1] = '\n';
        return Payload.event(project, Format.SENTRY_ENVELOPE, receivedAt, sdk, envelope);
    }
}

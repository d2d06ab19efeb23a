// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentryEnvelopeParserTest {

    private static final long RECEIVED = Instant.parse("2026-11-23T15:00:00Z").toEpochMilli();
    private static final String EVENT =
            "{\"type\":\"event\"}\n{\"message\":\"m\",\"timestamp\":\"2026-11-23T13:59:58Z\"}\n";

    @Test
    void aClockThatGoesWrongIsCorrectedByTheTimeOfSending() {
        ErrorEvent event = parse("{\"sent_at\":\"2026-11-23T14:00:00Z\"}\n" + EVENT, TimestampRule.LIVE);
        assertThat(Instant.ofEpochMilli(event.timestamp())).isEqualTo("2026-11-23T14:59:58Z");
    }

    @Test
    void theTimeThatADeliveryTakesIsNoWrongClock() {
        ErrorEvent event = parse("{\"sent_at\":\"2026-11-23T14:59:06Z\"}\n" + EVENT, TimestampRule.LIVE);
        assertThat(Instant.ofEpochMilli(event.timestamp())).isEqualTo("2026-11-23T13:59:58Z");
    }

    @Test
    void historyKeepsItsTimes() {
        ErrorEvent event = parse("{\"sent_at\":\"2026-11-23T14:00:00Z\"}\n" + EVENT, TimestampRule.HISTORY);
        assertThat(Instant.ofEpochMilli(event.timestamp())).isEqualTo("2026-11-23T13:59:58Z");
    }

    @Test
    void anUnreadableTimeOfSendingSaysNothing() {
        ErrorEvent event = parse("{\"sent_at\":\"yesterday\"}\n" + EVENT, TimestampRule.LIVE);
        assertThat(Instant.ofEpochMilli(event.timestamp())).isEqualTo("2026-11-23T13:59:58Z");
    }

    private static ErrorEvent parse(String envelope, TimestampRule rule) {
        CollectingSink sink = new CollectingSink();
        byte[] bytes = envelope.getBytes(StandardCharsets.UTF_8);
        RawPayload raw = new RawPayload("42", Format.SENTRY_ENVELOPE.wireName(), RECEIVED, "", "", bytes);
        new SentryEnvelopeParser(rule).parse(raw, sink);
        return sink.only();
    }
}

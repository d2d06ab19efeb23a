// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayloadsTest {

    private final Payloads payloads = new Payloads(TimestampRule.LIVE);
    private final CollectingSink sink = new CollectingSink();

    @Test
    void aPayloadWithoutProjectIsRejected() {
        payloads.parse(new RawPayload("", "sentry-event", 0, "", "test", bytes("{}")), sink);
        assertThat(reason()).isEqualTo(RejectReason.PROJECT_MISSING);
    }

    @Test
    void anUnknownFormatIsRejected() {
        payloads.parse(new RawPayload("shop", "smoke-signals", 0, "", "test", bytes("{}")), sink);
        assertThat(reason()).isEqualTo(RejectReason.FORMAT_UNKNOWN);
    }

    @Test
    void anEmptyPayloadIsRejected() {
        payloads.parse(Corpus.payload(Format.OTLP_LOGS, new byte[0]), sink);
        assertThat(reason()).isEqualTo(RejectReason.EMPTY);
    }

    @Test
    void aPayloadAboveTheLimitIsRejectedUnread() {
        payloads.parse(Corpus.payload(Format.SENTRY_EVENT, new byte[Payloads.MAX_BYTES + 1]), sink);
        assertThat(reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(sink.rejections.get(0).bytes()).hasSize(64 * 1024);
    }

    @Test
    void sameBytesHaveSameIdInEveryParser() {
        RawPayload raw = Corpus.payload(Format.ERRATA_JSON, bytes("{\"message\":\"boom\"}"));
        payloads.parse(raw, sink);
        new Payloads(TimestampRule.HISTORY).parse(raw, sink);
        assertThat(sink.events.get(0).id()).isEqualTo(sink.events.get(1).id());
    }

    @Test
    void aRealStackOverflowOfEightMegabytesIsTrimmedInTime() {
        RawPayload raw = Corpus.payload(Format.SENTRY_EVENT, Corpus.bytes("node-raven-2/0025.event.json.wire"));
        long start = System.nanoTime();
        payloads.parse(raw, sink);
        ErrorEvent event = sink.only();
        assertThat(event.exceptions().innermost().stackTrace().frames()).hasSize(250);
        assertThat(event.flags()).contains(EventFlag.STACK_TRIMMED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private RejectReason reason() {
        assertThat(sink.rejections).hasSize(1);
        return sink.rejections.get(0).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

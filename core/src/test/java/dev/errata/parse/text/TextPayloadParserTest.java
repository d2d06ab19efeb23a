// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPayloadParserTest implements ParseSink {

    private static final long RECEIVED = Instant.parse("2024-05-01T12:00:00Z").toEpochMilli();
    private static final String ENTRY = "2024-05-01 10:00:00,123 ERROR [main] com.acme.Shop - order failed\n"
            + "com.acme.NoStock: milk\n\tat com.acme.Stock.take(Stock.java:9)\n";

    private final List<ErrorEvent> events = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int others;

    @Test
    void entryWithTraceIsAnEventWithItsPrefix() {
        parse("2024-05-01 09:59:59,000 INFO [main] com.acme.Shop - started\n" + ENTRY);
        ErrorEvent event = events.get(0);
        assertThat(event.exceptions().innermost().type()).isEqualTo("com.acme.NoStock");
        assertThat(event.timestamp())
                .isEqualTo(Instant.parse("2024-05-01T10:00:00.123Z").toEpochMilli());
        assertThat(event.logger()).isEqualTo("com.acme.Shop");
        assertThat(event.message()).isEqualTo("order failed");
        assertThat(event.platform()).isEqualTo("java");
        assertThat(event.service()).isEmpty();
        assertThat(event.tags()).containsEntry("thread", "main");
        assertThat(others).isEqualTo(1);
    }

    @Test
    void errorWithoutTraceIsAMessage() {
        parse("2024-05-01 10:00:00 FATAL [main] com.acme.Shop - no disk\n");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.level()).isEqualTo(Level.FATAL);
            assertThat(event.message()).isEqualTo("no disk");
            assertThat(event.exceptions().isEmpty()).isTrue();
        });
    }

    @Test
    void samePayloadAgainGivesTheSameIds() {
        parse(ENTRY + ENTRY);
        parse(ENTRY + ENTRY);
        assertThat(events).hasSize(4);
        assertThat(events.get(2).id()).isEqualTo(events.get(0).id());
        assertThat(events.get(3).id()).isEqualTo(events.get(1).id());
        assertThat(events.get(0).id()).isNotEqualTo(events.get(1).id());
    }

    @Test
    void textWithoutErrorIsRejectedAsAWhole() {
        parse("all is well\n2024-05-01 10:00:00 INFO x\n");
        assertThat(events).isEmpty();
        assertThat(others).isZero();
        assertThat(rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectReason.NO_STACK_TRACE));
    }

    @Test
    void payloadWithoutBytesIsRejected() {
        parse("");
        assertThat(rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectReason.EMPTY));
    }

    private void parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new TextPayloadParser(TimestampRule.LIVE)
                .parse(new RawPayload("shop", "text", RECEIVED, "", "test", bytes), this);
    }

    @Override
    public void event(ErrorEvent event) {
        events.add(event);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void notAnError() {
        others++;
    }

    @Test
    void aPieceOfALogWithoutErrorsIsNoRejection() {
        parse("2026-11-23 15:00:00,001 INFO  [main] c.a.Shop - started\n"
                + "2026-11-23 15:00:00,002 DEBUG [main] c.a.Shop - waiting\n");
        assertThat(rejections).isEmpty();
        assertThat(events).isEmpty();
        assertThat(others).isEqualTo(2);
    }

    @Test
    void aLogIsCutOnlyWhereAnEntryBegins() {
        assertThat(LogParser.startsEntry("2026-11-23 15:00:00,001 ERROR [main] c.a.Shop - failed"))
                .isTrue();
        assertThat(LogParser.startsEntry("\tat com.acme.Cart.total(Cart.java:12)"))
                .isFalse();
        assertThat(LogParser.startsEntry("Caused by: java.io.IOException: gone"))
                .isFalse();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final long RUN = 0x0123456789abcdefL;

    private final Envelopes envelopes = new Envelopes("/api/7/envelope/", RUN);

    @Test
    void everyRequestIsOneEventWithTheIdOfItsNumber() {
        for (long number : new long[] {0, 1, 255, 123_456_789}) {
            assertThat(ids(body(envelopes.request(number)))).containsExactly("0123456789abcdef%016x".formatted(number));
        }
    }

    @Test
    void everyEnvelopeHasAboutTwoKilobytesAndTheLengthInItsHead() {
        for (int number = 0; number < 500; number++) {
            byte[] request = envelopes.request(number);
            String head = new String(request, StandardCharsets.ISO_8859_1);
            assertThat(body(request).length).isBetween(Envelopes.SMALLEST, Envelopes.LARGEST);
            assertThat(head).startsWith("POST /api/7/envelope/ HTTP/1.1\r\n");
            assertThat(head).contains("\r\ncontent-length: " + body(request).length + "\r\n");
        }
        assertThat(Envelopes.meanBytes()).isBetween(1_900.0, 2_200.0);
    }

    private static byte[] body(byte[] request) {
        int at = new String(request, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Arrays.copyOfRange(request, at, request.length);
    }

    private static List<String> ids(byte[] envelope) {
        List<String> ids = new ArrayList<>();
        RawPayload raw = new RawPayload(
                "bench", Format.SENTRY_ENVELOPE.wireName(), System.currentTimeMillis(), "", "here", envelope);
        new Payloads(TimestampRule.LIVE).parse(raw, new ParseSink() {
            @Override
            public void event(ErrorEvent event) {
                ids.add(event.id().toString());
            }

            @Override
            public void rejection(Rejection rejection) {
                ids.add(rejection.reason().name());
            }

            @Override
            public void notAnError() {
                ids.add("no error");
            }
        });
        return ids;
    }
}

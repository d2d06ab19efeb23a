// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Format;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TracedErrorsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void anErrorOfATraceIsReducedToWhatCorrelationNeeds() {
        FingerprintedEvent event = event("""
                {"message":"checkout failed","error.type":"CartException","error.message":"empty cart","level":"fatal",
                "service":"checkout","environment":"test","trace_id":"%s","span_id":"00f067aa0ba902b7"}""".formatted(TRACE));

        assertThat(TracedErrors.of(event))
                .contains(new TracedError(
                        "shop",
                        event.event().id(),
                        event.event().occurrence(),
                        TRACE,
                        0x00f067aa0ba902b7L,
                        event.fingerprint(),
                        "checkout",
                        "test",
                        Corpus.RECEIVED_AT,
                        Corpus.RECEIVED_AT,
                        event.event().level(),
                        "CartException",
                        "empty cart"));
    }

    @Test
    void withoutAnExceptionItSaysWhatWasLogged() {
        TracedError error = TracedErrors.of(
                        event("{\"message\":\"%s\",\"trace_id\":\"%s\"}".formatted("long ".repeat(100), TRACE)))
                .orElseThrow();

        assertThat(error.type()).isEmpty();
        assertThat(error.message()).startsWith("long long").hasSize(TracedErrors.MAX_MESSAGE);
        assertThat(error.spanId()).isZero();
    }

    @Test
    void anErrorWithoutAValidTraceIsOfNone() {
        assertThat(TracedErrors.of(event("{\"message\":\"m\"}"))).isEmpty();
        assertThat(TracedErrors.of(event("{\"message\":\"m\",\"trace_id\":\"%s\"}".formatted("0".repeat(32)))))
                .isEmpty();
    }

    private static FingerprintedEvent event(String json) {
        CollectingSink sink = new CollectingSink();
        new Payloads(TimestampRule.LIVE)
                .parse(Corpus.payload(Format.ERRATA_JSON, json.getBytes(StandardCharsets.UTF_8)), sink);
        ErrorEvent event = sink.only();
        return new FingerprintedEvent(event, new Fingerprinter().fingerprint(event));
    }
}

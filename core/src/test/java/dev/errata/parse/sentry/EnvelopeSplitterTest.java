// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeSplitterTest {

    private final List<String> items = new ArrayList<>();

    @Test
    void withoutLengthAPayloadEndsWithItsLine() {
        split("{}\n{\"type\":\"event\"}\n{\"a\":1}\n{\"type\":\"session\"}\n{}");
        assertThat(items).containsExactly("event:{\"a\":1}", "session:{}");
    }

    @Test
    void withLengthNothingInThePayloadIsLookedAt() {
        split("{}\n{\"type\":\"attachment\",\"length\":9}\n{\"x\":1}\n\n\n{\"type\":\"event\"}\n{}\n");
        assertThat(items).containsExactly("attachment:{\"x\":1}\n\n", "event:{}");
    }

    @Test
    void emptyPayloadsAndALastLineWithoutNewlineAreLegal() {
        split("{}\n{\"type\":\"a\",\"length\":0}\n\n{\"type\":\"b\",\"length\":0}");
        assertThat(items).containsExactly("a:", "b:");
    }

    @Test
    void aHeaderAloneHoldsNothing() {
        split("{\"event_id\":\"4928ee19754b49528dbf89eabd122afe\"}");
        assertThat(items).isEmpty();
    }

    @Test
    void theHeaderIsKnownWithoutItems() {
        EnvelopeSplitter splitter = new EnvelopeSplitter();
        String envelope = "{\"event_id\":\"4928ee19754b49528dbf89eabd122afe\",\"dsn\":\"http://k@h/1\","
                + "\"sent_at\":\"1970-01-01T00:00:00Z\",\"sdk\":{\"name\":\"sentry.go\",\"version\":\"1.0\"}}\n";
        splitter.split(envelope.getBytes(StandardCharsets.UTF_8), item -> {});
        assertThat(splitter.header())
                .isEqualTo(new EnvelopeHeader(
                        "4928ee19754b49528dbf89eabd122afe", Times.NONE, "http://k@h/1", "sentry.go/1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense\n{}\n",
                "[]\n",
                "{}\nno item\n",
                "{}\n{\"type\":\"event\",\"length\":99}\n{}\n",
                "{}\n{\"type\":\"event\",\"length\":1}\n{}\n",
                "{}\n{\"type\":\"event\",\"length\":\"x\"}\n{}\n",
                "{}\n{\"type\":\"event\",\"length\":-1}\n{}\n",
                "{}\n{\"type\":\"event\",\"length\":99999999999}\n{}\n"
            })
    void brokenFramesAreMalformed(String envelope) {
        assertThatThrownBy(() -> split(envelope))
                .isInstanceOfSatisfying(
                        MalformedPayload.class, e -> assertThat(e.reason()).isEqualTo(RejectReason.ENVELOPE_MALFORMED));
    }

    @Test
    void itemsBeforeABrokenOneAreKept() {
        assertThatThrownBy(() -> split("{}\n{\"type\":\"event\"}\n{}\nbroken\n"))
                .isInstanceOf(MalformedPayload.class);
        assertThat(items).containsExactly("event:{}");
    }

    private void split(String envelope) {
        new EnvelopeSplitter()
                .split(
                        envelope.getBytes(StandardCharsets.UTF_8),
                        item -> items.add(item.type() + ":"
                                + new String(
                                        item.bytes(), item.from(), item.to() - item.from(), StandardCharsets.UTF_8)));
    }
}

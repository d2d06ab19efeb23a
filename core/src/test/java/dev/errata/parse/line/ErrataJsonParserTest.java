// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.Level;
import dev.errata.model.RejectReason;
import dev.errata.model.ThrownException;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrataJsonParserTest {

    private static final String STACK =
            "com.acme.CartException: empty cart\\n\\tat com.acme.Cart.total(Cart.java:12)\\n\\tat com.acme.App.main(App.java:3)";

    private final ErrataJsonParser parser = new ErrataJsonParser(TimestampRule.LIVE);
    private final CollectingSink sink = new CollectingSink();

    @Test
    void errataJsonSaysEverything() {
        ErrorEvent event = parse("""
                {"timestamp":"2026-11-23T15:44:41.652Z","level":"fatal","message":"checkout failed","service":"shop",\
                "environment":"staging","release":"1.4.0","logger":"com.acme.Cart","type":"com.acme.CartException",\
                "stacktrace":"STACK","trace_id":"f5d60703ad814f07ab9a55209daa686a","span_id":"3535a4bdd3aa3a8e",\
                "tags":{"region":"eu"},"user":{"id":"u1"},"event_id":"4928ee19754b49528dbf89eabd122afe"}""".replace("STACK", STACK)).only();
        ThrownException thrown = event.exceptions().innermost();
        assertThat(thrown.type()).isEqualTo("com.acme.CartException");
        assertThat(thrown.message()).isEqualTo("empty cart");
        assertThat(thrown.stackTrace().frames()).hasSize(2);
        assertThat(event.level()).isEqualTo(Level.FATAL);
        assertThat(event.platform()).isEqualTo("java");
        assertThat(event.service()).isEqualTo("shop");
        assertThat(event.environment()).isEqualTo("staging");
        assertThat(event.traceId()).isEqualTo("f5d60703ad814f07ab9a55209daa686a");
        assertThat(event.tags()).containsEntry("region", "eu");
        assertThat(event.user()).isNotZero();
        assertThat(event.flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // logstash-logback
                "{\"@timestamp\":\"2026-11-23T15:44:41.652Z\",\"level\":\"ERROR\",\"message\":\"m\",\"stack_trace\":\"STACK\"}",
                // Elastic Common Schema, dotted and nested
                "{\"log.level\":\"ERROR\",\"message\":\"m\",\"error.stack_trace\":\"STACK\",\"service.name\":\"shop\"}",
                "{\"log\":{\"level\":\"error\"},\"message\":\"m\",\"error\":{\"type\":\"com.acme.CartException\",\"stack_trace\":\"STACK\"}}",
                // bunyan and pino
                "{\"level\":50,\"time\":1795448681652,\"msg\":\"m\",\"err\":{\"message\":\"empty cart\",\"stack\":\"STACK\"}}",
                // structlog
                "{\"event\":\"m\",\"level\":\"error\",\"exception\":\"STACK\"}",
                // Serilog compact
                "{\"@t\":\"2026-11-23T15:44:41.652Z\",\"@l\":\"Error\",\"@mt\":\"m\",\"@x\":\"STACK\"}",
                // the stack in the message
                "{\"severity\":\"ERROR\",\"message\":\"m\\nSTACK\"}",
                // below error, but with an exception
                "{\"level\":\"warn\",\"message\":\"m\",\"stacktrace\":\"STACK\"}"
            })
    void otherLoggersAreUnderstood(String line) {
        ThrownException thrown =
                parse(line.replace("STACK", STACK)).only().exceptions().innermost();
        assertThat(thrown.type()).isEqualTo("com.acme.CartException");
        assertThat(thrown.message()).isEqualTo("empty cart");
        assertThat(thrown.stackTrace().frames()).hasSize(2);
    }

    @Test
    void anErrorWithoutStackIsAMessage() {
        ErrorEvent event = parse("{\"level\":\"error\",\"ts\":1795448681.6,\"msg\":\"disk full\",\"error\":\"ENOSPC\"}")
                .only();
        assertThat(event.exceptions().isEmpty()).isTrue();
        assertThat(event.message()).isEqualTo("disk full");
    }

    @Test
    void aTypeAloneIsAnException() {
        ErrorEvent event =
                parse("{\"message\":\"disk full\",\"type\":\"DiskFull\"}").only();
        assertThat(event.exceptions().innermost().message()).isEqualTo("disk full");
        assertThat(parse("{\"message\":\"x\",\"type\":\"log\"}")
                        .events
                        .get(1)
                        .exceptions()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void linesBelowErrorAreNoErrors() {
        parse("{\"level\":\"info\",\"msg\":\"started\"}\n{\"level\":40,\"msg\":\"slow\"}\n");
        assertThat(sink.others).isEqualTo(2);
    }

    @Test
    void aBadLineCostsNoGoodOne() {
        parse(
                "{\"message\":\"one\"}\n{broken\n\n{\"message\":\"two\"}\n[1]\n{\"level\":\"error\"}\n{\"message\":\"three\"}");
        assertThat(sink.events).extracting(ErrorEvent::message).containsExactly("one", "two", "three");
        assertThat(sink.rejections)
                .extracting(r -> r.reason())
                .containsExactly(
                        RejectReason.JSON_MALFORMED, RejectReason.JSON_NOT_AN_EVENT, RejectReason.NOTHING_TO_GROUP);
        assertThat(new String(sink.rejections.get(0).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{broken");
    }

    @Test
    void endlessGarbageIsRejectedInFewPieces() {
        parse("x\n".repeat(100_000));
        assertThat(sink.rejections).hasSize(101);
    }

    private CollectingSink parse(String lines) {
        parser.parse(Corpus.payload(Format.ERRATA_JSON, lines.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}

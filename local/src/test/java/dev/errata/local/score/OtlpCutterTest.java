// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.Checkout;
import dev.errata.local.traffic.Corpus;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtlpCutterTest {

    private final Payloads parsers = new Payloads(TimestampRule.HISTORY);

    @Test
    void piecesHoldTheSameErrorsInTheSameOrderAsTheWhole() throws IOException {
        int errors = 0;
        for (CorpusRequest request : Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT))) {
            if (request.isOtlp() && request.format().isPresent()) {
                List<ErrorEvent> whole = parse(request, request.payload());
                assertThat(parsePieces(request)).as(request.name()).isEqualTo(whole);
                errors += whole.size();
            }
        }
        assertThat(errors).isGreaterThan(500);
    }

    @Test
    void positionsCountFromZeroOnEveryLevel() throws IOException {
        String request = """
                {"resourceSpans":[{},{"scopeSpans":[{"spans":[{},{"events":[{"name":"a"},{"name":"b"}]}]}]}]}""";

        List<OtlpCutter.Piece> pieces = OtlpCutter.spanEvents(request.getBytes(StandardCharsets.UTF_8));

        assertThat(pieces).extracting(OtlpCutter.Piece::position).containsExactly("1.0.1.0", "1.0.1.1");
        assertThat(new String(pieces.get(1).request(), StandardCharsets.UTF_8))
                .isEqualTo("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"events\":[{\"name\":\"b\"}]}]}]}]}");
    }

    private List<ErrorEvent> parsePieces(CorpusRequest request) throws IOException {
        List<OtlpCutter.Piece> pieces = request.format().equals(Optional.of(Format.OTLP_LOGS))
                ? OtlpCutter.logs(request.payload())
                : OtlpCutter.spanEvents(request.payload());
        List<ErrorEvent> events = new ArrayList<>();
        for (OtlpCutter.Piece piece : pieces) {
            events.addAll(parse(request, piece.request()));
        }
        return events;
    }

    private List<ErrorEvent> parse(CorpusRequest request, byte[] bytes) {
        EventList found = new EventList();
        parsers.parse(request.with(bytes).raw("shop", 0).orElseThrow(), found);
        return found.events();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.EventId;
import dev.errata.model.Level;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Origin;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanDraft;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceText;
import dev.errata.tracing.TracedError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases by which the rules were made: component and reason of the most telling origin. */
class RootCauseGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/tracing/root-cause.json");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(CASES.toFile());
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> DynamicTest.dynamicTest(each.get("case").asText(), () -> check(each)));
    }

    private static void check(JsonNode each) {
        List<Span> spans = new ArrayList<>();
        each.get("spans").forEach(span -> spans.add(span(span)));
        List<GroupedError> errors = new ArrayList<>();
        each.get("events").forEach(event -> errors.add(error(event)));
        AssembledTrace trace = new AssembledTrace("shop", TraceText.TRACE_ID, 1, 0, false, true, spans, errors);

        var row = Correlation.of(trace, KnownPeers.NONE).trace();
        List<Origin> origins = row == null ? List.of() : row.origins();

        JsonNode expect = each.get("expect");
        if (expect.isNull()) {
            assertThat(origins).isEmpty();
        } else {
            assertThat(origins).isNotEmpty();
            assertThat(origins.get(0).component())
                    .isEqualTo(expect.get("component").asText());
            assertThat(origins.get(0).reason()).hasToString(expect.get("reason").asText());
        }
    }

    private static Span span(JsonNode from) {
        SpanDraft draft = new SpanDraft();
        draft.id = TraceText.id(text(from, "id"));
        draft.parent = from.get("parent").isNull() ? 0 : TraceText.id(text(from, "parent"));
        draft.service = text(from, "service");
        draft.kind = SpanKind.valueOf(text(from, "kind"));
        draft.status = SpanStatus.valueOf(text(from, "status"));
        draft.startMillis = from.get("start_ms").asLong();
        draft.endMillis = from.get("end_ms").asLong();
        draft.http = from.path("http_status").asInt();
        draft.rpc = text(from, "rpc_status");
        draft.errorType = text(from, "error_type");
        draft.peer = text(from, "peer");
        draft.name = text(from, "name");
        return draft.span();
    }

    private static GroupedError error(JsonNode from) {
        long id = TraceText.id(text(from, "id"));
        return new GroupedError(
                new TracedError(
                        "shop",
                        new EventId(0, id),
                        id,
                        TraceText.TRACE_ID,
                        TraceText.id(text(from, "span")),
                        id,
                        text(from, "service"),
                        "production",
                        from.get("at_ms").asLong(),
                        0,
                        Level.ERROR,
                        text(from, "error_type"),
                        ""),
                id);
    }

    private static String text(JsonNode from, String field) {
        return from.path(field).asText("");
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GroupedErrorJsonProperties {

    private static final GroupedError ERROR = new GroupedError(
            new TracedError(
                    "shop",
                    new EventId(1, 2),
                    3,
                    "4bf92f3577b34da6a3ce929d0e0e4736",
                    0,
                    -1,
                    "checkout",
                    "production",
                    1_767_261_600_000L,
                    1_767_261_600_500L,
                    Level.ERROR,
                    "CartException",
                    "empty \"cart\" – Zürich\n"),
            0xb71aL);

    private final GroupedErrorReader reader = new GroupedErrorReader();

    @Example
    void theJsonIsAContract() {
        assertThat(text(ERROR))
                .isEqualTo("{\"project\":\"shop\",\"event\":\"00000000000000010000000000000002\","
                        + "\"occurrence\":\"0000000000000003\",\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                        + "\"span_id\":\"\",\"fingerprint\":\"ffffffffffffffff\",\"group\":\"000000000000b71a\","
                        + "\"service\":\"checkout\",\"environment\":\"production\","
                        + "\"timestamp\":1767261600000,\"received_at\":1767261600500,\"level\":\"ERROR\","
                        + "\"type\":\"CartException\",\"message\":\"empty \\\"cart\\\" – Zürich\\n\"}");
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("errors") GroupedError error) {
        assertThat(reader.read(GroupedErrorJson.write(error))).contains(error);
    }

    @Property
    void anyBytesAreNone(@ForAll byte[] bytes) {
        assertThat(reader.read(bytes)).isEmpty();
    }

    @Property
    void aPieceOfAnErrorIsNone(@ForAll("errors") GroupedError error, @ForAll double share) {
        String json = text(error);
        int end = (int) (Math.abs(share % 1) * json.length());
        assertThat(read(json.substring(0, end))).isEqualTo(Optional.empty());
    }

    @Example
    void aLaterFieldIsPassedOver() {
        assertThat(read(text(ERROR).replace("{\"project\"", "{\"new\":[{}],\"project\"")))
                .contains(ERROR);
    }

    @Example
    void whatLacksOrIsNoneIsNoError() {
        String good = text(ERROR);
        for (String bad : new String[] {
            "",
            "[]",
            "{}",
            good + "x",
            good.replace("\"timestamp\":1767261600000,", ""),
            good.replace("1767261600000", "1.5"),
            good.replace("4bf92f3577b34da6a3ce929d0e0e4736", "0".repeat(32)),
            good.replace("b71a\"", "\""),
            good.replace("\"ERROR\"", "\"LOUD\"")
        }) {
            assertThat(read(bad)).as(bad).isEmpty();
        }
    }

    @Provide
    Arbitrary<GroupedError> errors() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ofMaxLength(40)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<Long> ids = Arbitraries.longs();
        Arbitrary<String> traces = Combinators.combine(ids.filter(id -> id != 0), ids)
                .as((high, low) -> new EventId(high, low).toString());
        Arbitrary<TracedError> errors = Combinators.combine(
                        texts, ids, traces, texts, Arbitraries.of(Level.values()), texts, texts)
                .as((project, id, trace, service, level, type, message) -> new TracedError(
                        project,
                        new EventId(id, ~id),
                        id + 1,
                        trace,
                        id * 31,
                        id >> 3,
                        service,
                        service + "!",
                        id,
                        id - 1,
                        level,
                        type,
                        message));
        return Combinators.combine(errors, ids).as(GroupedError::new);
    }

    private Optional<GroupedError> read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(GroupedError error) {
        return new String(GroupedErrorJson.write(error), StandardCharsets.UTF_8);
    }
}

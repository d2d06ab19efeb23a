// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Connection;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.SpanStatus;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpanCodecProperties {

    private static final List<String> TEXTS =
            List.of("", "shop", "GET /orders", "Zürich \uD83C\uDF89", "x".repeat(300));

    @Property(tries = 500)
    void whatIsEncodedIsDecoded(@ForAll long seed) {
        Random random = new Random(seed);
        List<Span> spans =
                random.ints(random.nextInt(9)).mapToObj(any -> span(random)).toList();
        assertThat(SpanCodec.decode(SpanCodec.encode(spans))).isEqualTo(spans);
    }

    @Property(tries = 200)
    void encodingsThatFollowOneAnotherAreOne(@ForAll long seed) {
        Random random = new Random(seed);
        List<Span> spans =
                random.ints(random.nextInt(9)).mapToObj(any -> span(random)).toList();
        int cut = random.nextInt(spans.size() + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SpanCodec.encode(spans.subList(0, cut)));
        bytes.writeBytes(SpanCodec.encode(spans.subList(cut, spans.size())));
        assertThat(SpanCodec.decode(bytes.toByteArray())).isEqualTo(spans);
    }

    @Example
    void theFormatIsPermanent() {
        Span span = new Span(
                1,
                2,
                SpanKind.CLIENT,
                SpanStatus.ERROR,
                "a",
                "",
                "b",
                "a",
                3,
                300,
                "",
                "",
                true,
                500,
                "",
                "",
                "c",
                "c",
                Connection.RPC,
                1,
                true,
                List.of(new SpanLink("d", 4)),
                Map.of("e", "f"),
                1.5);
        assertThat(HexFormat.of().formatHex(SpanCodec.encode(List.of(span))))
                .isEqualTo("010100000000000000010000000000000002020200070000000000000003ac02f403013ff8000000"
                        + "000000000161010002016200010101010301630301040164000000000000000401050165060166");
    }

    private static Span span(Random random) {
        return new Span(
                random.nextLong(),
                random.nextLong(),
                pick(random, List.of(SpanKind.values())),
                pick(random, List.of(SpanStatus.values())),
                text(random),
                text(random),
                text(random),
                text(random),
                random.nextLong(),
                random.nextLong() & Long.MAX_VALUE,
                text(random),
                text(random),
                random.nextBoolean(),
                random.nextInt(600),
                text(random),
                text(random),
                text(random),
                text(random),
                random.nextInt(5) == 0 ? null : pick(random, List.of(Connection.values())),
                random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(new SpanLink(text(random), random.nextLong())),
                random.nextBoolean() ? Map.of() : Map.of(text(random), text(random)),
                random.nextBoolean() ? 1 : 2.5);
    }

    private static String text(Random random) {
        return pick(random, TEXTS);
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

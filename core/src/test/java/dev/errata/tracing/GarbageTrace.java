// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spans and errors of which nothing fits, made from a seed: circles, ids of 0, impossible times, too many copies. */
public final class GarbageTrace {

    private static final long[] NUMBERS = {0, 1, -1, 60_000_000, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2};
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "timeout",
            "503",
            "23505",
            "ABORTED",
            "canceled",
            "Http",
            "No instances",
            "\u0000",
            "((((",
            "é");

    private final Random random;

    private GarbageTrace(long seed) {
        this.random = new Random(seed);
    }

    public static AssembledTrace of(long seed) {
        GarbageTrace garbage = new GarbageTrace(seed);
        int size = garbage.random.nextInt(40);
        List<Span> spans = new ArrayList<>();
        List<GroupedError> errors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            spans.add(garbage.span());
        }
        for (int i = garbage.random.nextInt(15); i > 0; i--) {
            errors.add(garbage.error());
        }
        return new AssembledTrace("p", garbage.text(), 0, garbage.number(), false, false, spans, errors);
    }

    private Span span() {
        return new Span(
                id(),
                id(),
                SpanKind.values()[random.nextInt(5)],
                SpanStatus.values()[random.nextInt(3)],
                text(),
                text(),
                text(),
                text(),
                number(),
                number(),
                text(),
                text(),
                random.nextBoolean(),
                random.nextInt(),
                text(),
                text(),
                text(),
                text(),
                random.nextBoolean() ? null : Connection.values()[random.nextInt(4)],
                random.nextInt(),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? List.of(new SpanLink(text(), id())) : List.of(),
                Map.of(),
                1 + random.nextInt(8) / 8.0);
    }

    private GroupedError error() {
        return new GroupedError(
                new TracedError(
                        "p",
                        new EventId(0, id()),
                        id(),
                        "",
                        id(),
                        id(),
                        text(),
                        text(),
                        number(),
                        number(),
                        Level.values()[random.nextInt(5)],
                        text(),
                        text()),
                id());
    }

    private long id() {
        return random.nextInt(12);
    }

    private long number() {
        return random.nextBoolean() ? random.nextInt(1_000) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanDraft;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of a trace grows with its spans and hardly faster, whatever its shape. CPU time, compared within one run. */
class LinearCostTest {

    private static final int SMALL = 2_500;
    private static final int LARGE = 10_000;
    /** Linear cost gives 4, quadratic 16. */
    private static final double LIMIT = 9;

    private static final int RUNS = 5;
    private static final int ROUNDS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Which span the span of a number is below. */
    private interface Shape {
        long parent(int number);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("one below the other", (Shape) number -> number - 1),
                Arguments.of("all below the first", (Shape) number -> number == 1 ? 0 : 1),
                Arguments.of("three below each", (Shape) number -> (number + 1) / 3),
                Arguments.of("a circle", (Shape) number -> number == 1 ? LARGE : number - 1),
                Arguments.of("none below another", (Shape) number -> -number));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void fourTimesAsManySpansCostFourTimesAsMuch(String name, Shape shape) {
        AssembledTrace small = trace(shape, SMALL);
        AssembledTrace large = trace(shape, LARGE);
        double ratio = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && ratio >= LIMIT; round++) {
            double quarter = fastest(small);
            ratio = fastest(large) / quarter;
        }
        assertThat(ratio).as(name).isLessThan(LIMIT);
    }

    private static AssembledTrace trace(Shape shape, int size) {
        List<Span> spans = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            SpanDraft draft = new SpanDraft();
            draft.id = number;
            draft.parent = shape.parent(number);
            draft.kind = SpanKind.values()[number % 4];
            draft.status = number % 5 == 0 ? SpanStatus.UNSET : SpanStatus.ERROR;
            draft.service = "s" + number % 10;
            draft.peer = "s" + (number + 1) % 10;
            draft.startMillis = number % 100;
            draft.endMillis = number % 100 + 10L;
            spans.add(draft.span());
        }
        return new AssembledTrace("shop", TraceText.TRACE_ID, 1, 0, false, true, spans, List.of());
    }

    private static double fastest(AssembledTrace trace) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Correlation.of(trace, KnownPeers.NONE);
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
        }
        return Math.max(1, fastest);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.TraceSpan;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpanTreeTest {

    @Test
    void childrenStandBelowTheirParentsAsTheyStarted() {
        assertThat(shown(span(1, 0), span(2, 1), span(3, 1), span(4, 2))).containsExactly("0 1", "1 2", "2 4", "1 3");
    }

    @Test
    void aSpanWhoseParentIsMissingBeginsATree() {
        assertThat(SpanTree.of(List.of(span(1, 0), span(2, 9))))
                .extracting(SpanTree.Line::orphan)
                .containsExactly(false, true);
    }

    @Test
    void aCircleIsShownOnce() {
        assertThat(shown(span(1, 0), span(2, 3), span(3, 2), span(4, 4))).containsExactly("0 1", "0 2", "1 3", "0 4");
    }

    @Test
    void depthHasNoLimit() {
        List<TraceSpan> deep = LongStream.rangeClosed(1, 10_000)
                .mapToObj(id -> span(id, id - 1))
                .toList();
        assertThat(SpanTree.of(deep))
                .hasSize(10_000)
                .last()
                .satisfies(line -> assertThat(line.depth()).isEqualTo(9_999));
    }

    private static List<String> shown(TraceSpan... spans) {
        return SpanTree.of(List.of(spans)).stream()
                .map(line -> line.depth() + " " + line.span().span().id())
                .toList();
    }

    private static TraceSpan span(long id, long parent) {
        Span span = FailedRequest.span(id, parent, SpanKind.INTERNAL, "checkout", "work", "", 10, 0);
        return new TraceSpan(span, SpanRole.NONE, 10);
    }
}

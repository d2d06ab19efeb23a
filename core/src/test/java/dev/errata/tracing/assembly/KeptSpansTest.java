// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanDraft;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSpansTest {

    private static final AssemblySettings SETTINGS = new AssemblySettings(10, 30, 100, 500, 4);

    private final List<Span> spans = new ArrayList<>();

    @Test
    void copiesAreNotCounted() {
        for (int i = 0; i < 12; i++) {
            add(1 + i % 4, 0, SpanKind.INTERNAL, SpanStatus.UNSET, false, i);
        }
        KeptSpans kept = KeptSpans.of(spans, SETTINGS);
        assertThat(kept.truncated()).isFalse();
        assertThat(kept.spans()).extracting(Span::id).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(kept.spans()).extracting(Span::duration).allMatch(duration -> duration >= 8_000);
        assertThat(KeptSpans.areMany(spans, SETTINGS)).isFalse();
    }

    @Test
    void othersFillUpToTheCapOnly() {
        for (int i = 1; i <= 9; i++) {
            add(i, 99, SpanKind.INTERNAL, SpanStatus.UNSET, false, 1);
        }
        add(99, 0, SpanKind.SERVER, SpanStatus.UNSET, false, 1);
        KeptSpans kept = KeptSpans.of(spans, SETTINGS);
        assertThat(kept.truncated()).isTrue();
        assertThat(kept.spans()).hasSize(4).extracting(Span::id).contains(99L);
        assertThat(KeptSpans.areMany(spans, SETTINGS)).isTrue();
    }

    @Test
    void ofTooManyCallsTheFailingOnesAndWhatIsAboveThemAreKept() {
        for (int i = 1; i <= 20; i++) {
            add(i, 99, SpanKind.CLIENT, SpanStatus.UNSET, false, 1);
        }
        add(50, 51, SpanKind.CLIENT, SpanStatus.ERROR, false, 1);
        add(51, 99, SpanKind.INTERNAL, SpanStatus.UNSET, false, 1);
        add(99, 0, SpanKind.SERVER, SpanStatus.UNSET, false, 1);
        assertThat(KeptSpans.of(spans, SETTINGS).spans())
                .hasSize(8)
                .extracting(Span::id)
                .contains(50L, 51L, 99L);
    }

    @Test
    void anExceptionOnASpanOfUnsetStatusIsAFailure() {
        add(1, 99, SpanKind.INTERNAL, SpanStatus.UNSET, true, 1);
        add(2, 99, SpanKind.INTERNAL, SpanStatus.OK, true, 1);
        add(3, 99, SpanKind.INTERNAL, SpanStatus.UNSET, false, 1);
        assertThat(KeptSpans.telling(spans)).extracting(Span::id).containsExactly(1L);
    }

    private void add(long id, long parent, SpanKind kind, SpanStatus status, boolean exception, long millis) {
        SpanDraft draft = new SpanDraft();
        draft.id = id;
        draft.parent = parent;
        draft.kind = kind;
        draft.status = status;
        draft.hasException = exception;
        draft.endMillis = millis;
        spans.add(draft.span());
    }
}

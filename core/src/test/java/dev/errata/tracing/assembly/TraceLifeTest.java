// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanDraft;
import dev.errata.tracing.assembly.TraceLife.Close;
import dev.errata.tracing.assembly.TraceLife.Forget;
import dev.errata.tracing.assembly.TraceLife.Wait;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceLifeTest {

    private static final AssemblySettings SETTINGS = new AssemblySettings(10, 30, 100, 500, 4);
    private static final Completeness WHOLE = new Completeness(true, 0);
    private static final Completeness PARTIAL = new Completeness(true, 1);

    @Test
    void aWholeTraceIsClosedAfterTheGapAndAPartialOneLater() {
        TraceLife life = TraceLife.begun(1_000).receiving(1_005, 0);
        assertThat(life.due(SETTINGS)).isEqualTo(1_015);
        assertThat(life.next(SETTINGS, 1_015, WHOLE)).isEqualTo(new Close());
        assertThat(life.next(SETTINGS, 1_015, PARTIAL)).isEqualTo(new Wait(1_035));
        assertThat(life.next(SETTINGS, 1_035, PARTIAL)).isEqualTo(new Close());
    }

    @Test
    void aTraceThatNeverEndsIsClosedAtTheLimit() {
        TraceLife life = TraceLife.begun(1_000);
        for (long at = 1_000; at <= 1_095; at += 5) {
            life = life.receiving(at, 0);
        }
        assertThat(life.due(SETTINGS)).isEqualTo(1_100);
        assertThat(life.next(SETTINGS, 1_100, PARTIAL)).isEqualTo(new Close());
    }

    @Test
    void whatComesAfterTheCloseIsWaitedForAnewAndMakesAnotherVersion() {
        TraceLife closed = TraceLife.begun(1_000).closing(1_010, 900);
        assertThat(closed.due(SETTINGS)).isEqualTo(1_510);
        assertThat(closed.next(SETTINGS, 1_510, WHOLE)).isEqualTo(new Forget());

        TraceLife late = closed.receiving(1_300, 0);
        assertThat(late.due(SETTINGS)).isEqualTo(1_310);
        TraceLife again = late.closing(1_310, late.time());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.time()).isEqualTo(900);
    }

    @Test
    void theOrderOfReceiptDoesNotMatter() {
        TraceLife one = TraceLife.begun(1_000).receiving(1_000, 0).receiving(1_007, 0);
        TraceLife other = TraceLife.begun(1_007).receiving(1_007, 0).receiving(1_000, 0);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void anIdThatIsUsedAgainAndAgainComesToAnEnd() {
        TraceLife life = TraceLife.begun(1_000).closing(1_010, 900);
        life = life.receiving(1_400, 0).closing(1_410, 900);
        assertThat(life.isOver(SETTINGS, 1_509)).isFalse();
        assertThat(life.isOver(SETTINGS, 1_510)).isTrue();
        assertThat(life.due(SETTINGS)).isEqualTo(1_910);
    }

    @Test
    void aGapCannotBeLongerThanThatOfAPartialTrace() {
        assertThatThrownBy(() -> new AssemblySettings(10, 9, 100, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansAreMadeDistinctWhenTheyPassTheCapAndThenAfterAsManyMore() {
        TraceLife life = TraceLife.begun(1_000).keeping(4);
        assertThat(life.isCrowded(0, SETTINGS)).isFalse();
        assertThat(life.isCrowded(1, SETTINGS)).isTrue();
        life = life.keeping(new KeptSpans(spans(3), false)).keeping(4);
        assertThat(life.isCrowded(0, SETTINGS)).isFalse();
        assertThat(life.isCrowded(1, SETTINGS)).isTrue();
        assertThat(life.isTruncated()).isFalse();
    }

    @Test
    void aTraceIsFullWithTwiceTheCap() {
        TraceLife life = TraceLife.begun(1_000).keeping(new KeptSpans(spans(7), true));
        assertThat(life.isFull(SETTINGS)).isFalse();
        assertThat(life.isTruncated()).isTrue();
        assertThat(life.keeping(new KeptSpans(spans(8), false)).isFull(SETTINGS))
                .isTrue();
        assertThat(life.keeping(new KeptSpans(spans(8), false)).isTruncated()).isTrue();
    }

    @Test
    void aHealthyTraceThatIsReopenedHasTheSameTime() {
        TraceLife life = TraceLife.reopened(1_300, 900);
        TraceLife closed = life.closing(1_310, life.time());
        assertThat(closed.version()).isEqualTo(2);
        assertThat(closed.time()).isEqualTo(900);
    }

    private static List<Span> spans(int count) {
        return Collections.nCopies(count, new SpanDraft().span());
    }
}

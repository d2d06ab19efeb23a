// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.tracing.assembly.TraceLife.Close;
import dev.errata.tracing.assembly.TraceLife.Forget;
import dev.errata.tracing.assembly.TraceLife.Wait;
import org.junit.jupiter.api.Test;

class TraceLifeTest {

    private static final AssemblySettings SETTINGS = new AssemblySettings(10, 30, 100, 500, 4);
    private static final Completeness WHOLE = new Completeness(true, 0);
    private static final Completeness PARTIAL = new Completeness(true, 1);

    @Test
    void aWholeTraceIsClosedAfterTheGapAndAPartialOneLater() {
        TraceLife life = TraceLife.begun(1_000).receiving(1_005, 1, 0);
        assertThat(life.due(SETTINGS)).isEqualTo(1_015);
        assertThat(life.next(SETTINGS, 1_015, WHOLE)).isEqualTo(new Close());
        assertThat(life.next(SETTINGS, 1_015, PARTIAL)).isEqualTo(new Wait(1_035));
        assertThat(life.next(SETTINGS, 1_035, PARTIAL)).isEqualTo(new Close());
    }

    @Test
    void aTraceThatNeverEndsIsClosedAtTheLimit() {
        TraceLife life = TraceLife.begun(1_000);
        for (long at = 1_000; at <= 1_095; at += 5) {
            life = life.receiving(at, 1, 0);
        }
        assertThat(life.due(SETTINGS)).isEqualTo(1_100);
        assertThat(life.next(SETTINGS, 1_100, PARTIAL)).isEqualTo(new Close());
    }

    @Test
    void whatComesAfterTheCloseIsWaitedForAnewAndMakesAnotherVersion() {
        TraceLife closed = TraceLife.begun(1_000).closing(1_010, 900);
        assertThat(closed.due(SETTINGS)).isEqualTo(1_510);
        assertThat(closed.next(SETTINGS, 1_510, WHOLE)).isEqualTo(new Forget());

        TraceLife late = closed.receiving(1_300, 1, 0);
        assertThat(late.due(SETTINGS)).isEqualTo(1_310);
        TraceLife again = late.closing(1_310, late.time());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.time()).isEqualTo(900);
    }

    @Test
    void theOrderOfReceiptDoesNotMatter() {
        TraceLife one = TraceLife.begun(1_000).receiving(1_000, 2, 0).receiving(1_007, 1, 0);
        TraceLife other = TraceLife.begun(1_007).receiving(1_007, 1, 0).receiving(1_000, 2, 0);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void anIdThatIsUsedAgainAndAgainComesToAnEnd() {
        TraceLife life = TraceLife.begun(1_000).closing(1_010, 900);
        life = life.receiving(1_400, 1, 0).closing(1_410, 900);
        assertThat(life.isOver(SETTINGS, 1_509)).isFalse();
        assertThat(life.isOver(SETTINGS, 1_510)).isTrue();
        assertThat(life.due(SETTINGS)).isEqualTo(1_910);
    }

    @Test
    void aGapCannotBeLongerThanThatOfAPartialTrace() {
        assertThatThrownBy(() -> new AssemblySettings(10, 9, 100, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Evaluation.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant FROM = Instant.parse("2026-01-10T10:00:30Z");
    private static final Instant TO = Instant.parse("2026-01-10T11:00:00Z");

    @Test
    void theWarmUpBeginsWithAWholeMinuteSinceWhatIsBeforeIsCountedByMinutes() {
        assertThat(Period.of(FROM, TO, Duration.ofMinutes(10)).warmUp())
                .isEqualTo(Instant.parse("2026-01-10T09:50:00Z").toEpochMilli());
    }

    @Test
    void theLastMinuteIsDecidedWhenItWasWaitedFor() {
        assertThat(Period.of(FROM, TO, Duration.ZERO).decidedBy())
                .isEqualTo(Instant.parse("2026-01-10T11:02:00Z").toEpochMilli());
    }

    @Test
    void onlyWhatHappenedInItIsTold() {
        Period period = Period.of(FROM, TO, Duration.ofDays(8));
        assertThat(period.holds(at(FROM))).isTrue();
        assertThat(period.holds(at(FROM.minusMillis(1)))).isFalse();
        assertThat(period.holds(at(TO))).isFalse();
    }

    @Test
    void itBeginsBeforeItEnds() {
        assertThatThrownBy(() -> Period.of(TO, FROM, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2026-01-10T11:00:00Z is not before 2026-01-10T10:00:30Z");
    }

    private static Evaluation at(Instant time) {
        return new Evaluation("shop", 7, "", "many", "threshold", time.toEpochMilli(), Outcome.SUPPRESSED, "", 1, 0, 1);
    }
}

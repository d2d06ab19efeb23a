// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import dev.errata.alerting.AlertSettings;
import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that is simulated; epoch milliseconds.
 *
 * @param warmUp from here on events are read, a whole minute
 * @param from from here on it is told what was decided
 * @param to where it ends, itself not in it
 */
public record Period(long warmUp, long from, long to) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MINUTE = 60_000L;

    public Period {
        if (from >= to) {
            throw new IllegalArgumentException("%s is not before %s".formatted(time(from), time(to)));
        }
        if (warmUp > from) {
            throw new IllegalArgumentException("the warm-up must not be negative");
        }
    }

    /** A time with its warm-up before. */
    static Period of(Instant from, Instant to, Duration warmUp) {
        long begin = from.minus(warmUp).toEpochMilli();
        return new Period(Math.floorDiv(begin, MINUTE) * MINUTE, from.toEpochMilli(), to.toEpochMilli());
    }

    /** Until when clocks go on: the last minute is decided when it was waited for. */
    long decidedBy() {
        return to + AlertSettings.DEFAULT.lateness();
    }

    /** Whether an alert went on in it. */
    boolean holds(Firing firing) {
        return firing.startsAt() >= from && firing.startsAt() < to;
    }

    /** Whether something was evaluated in it. */
    boolean holds(Evaluation evaluation) {
        return evaluation.at() >= from && evaluation.at() < to;
    }

    private static Instant time(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.alerting.Firing;
import dev.errata.alerting.rules.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Firings and a clock for tests. */
public final class TestFirings {

    public static final long START = Instant.parse("2026-01-01T10:00:00Z").toEpochMilli();
    public static final long GROUP = 0x9f3c000000000001L;

    private TestFirings() {}

    /** A spike of that group that is on. */
    public static Firing on(long group, long startsAt) {
        return on(group, startsAt, group);
    }

    /** A spike of that group that is on, as the failure of another. */
    public static Firing on(long group, long startsAt, long root) {
        return new Firing(
                "shop",
                group,
                "error-group-spike",
                "ErrorGroupSpike",
                Severity.CRITICAL,
                "production",
                "checkout",
                "2.4.1",
                "NullPointerException in charge",
                true,
                startsAt,
                0,
                "41 events, 2.9 expected",
                41,
                2.9,
                3e-19,
                root);
    }

    /** A clock that stands until it is moved. */
    public static final class StandingClock extends Clock {

        private long now = START;

        public void pass(long millis) {
            now += millis;
        }

        @Override
        public long millis() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

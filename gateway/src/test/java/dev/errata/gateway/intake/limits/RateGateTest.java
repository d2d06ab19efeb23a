// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.RateLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateGateTest {

    private static final IngestKey KEY =
            new IngestKey("0123456789abcdef0123456789abcdef", "default", true, Instant.EPOCH);

    private long millis = 10_000;
    private final RateGate gate = new RateGate(new MovingClock(), () -> millis * 1_000_000);

    @Test
    void aKeyMayBurstAndThenSendsAtItsRate() {
        Project project = project(new RateLimits(10, 20, 0));
        pass(project, 20);
        assertRefused(project, 1, Reason.KEY_RATE, 1);
        millis += 100;
        pass(project, 1);
        assertRefused(project, 10, Reason.KEY_RATE, 1);
        assertRefused(project, 20, Reason.KEY_RATE, 2);
    }

    @Test
    void moreThanABurstPassesWhenTheKeyWasQuiet() {
        Project project = project(new RateLimits(1, 2, 0));
        pass(project, 50);
        millis += 3_000;
        assertRefused(project, 1, Reason.KEY_RATE, 46);
    }

    @Test
    void aSpikeIsCutOffUntilTheMinuteIsOver() {
        Project project = project(new RateLimits(0, 0, 100));
        pass(project, 100);
        assertRefused(project, 1, Reason.SPIKE, 50);
        millis += 50_000;
        pass(project, 100);
    }

    @Test
    void withoutLimitsEverythingPasses() {
        pass(project(RateLimits.NONE), 1_000_000);
        pass(project(RateLimits.NONE), 1_000_000);
    }

    @Test
    void changedLimitsHoldAtOnce() {
        pass(project(new RateLimits(1, 1, 0)), 1);
        pass(project(new RateLimits(5, 5, 0)), 5);
    }

    private void pass(Project project, int events) {
        gate.pass(project, KEY, events);
    }

    private void assertRefused(Project project, int events, Reason reason, int seconds) {
        assertThatThrownBy(() -> gate.pass(project, KEY, events)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.retryAfterSeconds()).isEqualTo(seconds);
        });
    }

    private static Project project(RateLimits limits) {
        return new Project(
                42, "shop", true, Instant.EPOCH, 1, List.of(KEY), ProjectSettings.DEFAULT.withRateLimits(limits));
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    }
}

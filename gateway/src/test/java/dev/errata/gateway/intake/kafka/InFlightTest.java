// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.intake.kafka.InFlight.Verdict;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight inFlight = new InFlight(100, 10);

    @Test
    void whatIsOnItsWayIsBounded() {
        assertThat(inFlight.reserve(60, 0)).isEqualTo(Verdict.ADMITTED);
        assertThat(inFlight.reserve(60, 1)).isEqualTo(Verdict.FULL);
        inFlight.release(60, true, 2);
        assertThat(inFlight.reserve(60, 3)).isEqualTo(Verdict.ADMITTED);
        assertThat(inFlight.bytes()).isEqualTo(60);
    }

    @Test
    void aPayloadLargerThanTheBoundPassesAlone() {
        assertThat(inFlight.reserve(1_000, 0)).isEqualTo(Verdict.ADMITTED);
        assertThat(inFlight.reserve(1, 0)).isEqualTo(Verdict.FULL);
    }

    @Test
    void withoutAnAcknowledgementForLongItIsStalled() {
        inFlight.reserve(10, 0);
        assertThat(inFlight.reserve(10, 10)).isEqualTo(Verdict.ADMITTED);
        assertThat(inFlight.reserve(10, 11)).isEqualTo(Verdict.STALLED);
        inFlight.release(10, false, 12);
        assertThat(inFlight.reserve(10, 13)).isEqualTo(Verdict.STALLED);
        inFlight.release(10, true, 14);
        assertThat(inFlight.reserve(10, 15)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void aQuietTimeIsNoStall() {
        inFlight.reserve(10, 0);
        inFlight.release(10, true, 1);
        assertThat(inFlight.reserve(10, 1_000)).isEqualTo(Verdict.ADMITTED);
    }
}

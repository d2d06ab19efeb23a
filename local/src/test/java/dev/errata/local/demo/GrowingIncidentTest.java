// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowingIncidentTest {

    @Test
    void growsFromRareToAFifthOfTheTraffic() {
        GrowingIncident incident = GrowingIncident.ofRun(7);
        assertThat(incident.share(0)).isCloseTo(0.001, within(1e-9));
        assertThat(incident.share(0.5)).isBetween(0.01, 0.02);
        assertThat(incident.share(1)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void everyRunHasAnotherErrorThatOrdinaryTrafficDoesNotHave() {
        assertThat(GrowingIncident.ofRun(7).trace())
                .isNotEqualTo(GrowingIncident.ofRun(8).trace());
        assertThat(GrowingIncident.ofRun(7).trace()).isGreaterThan(3_000);
    }
}

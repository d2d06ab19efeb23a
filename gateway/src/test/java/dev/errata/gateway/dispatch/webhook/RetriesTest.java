// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void thereAreEightTriesFromFiveSecondsToEightHours() {
        Retries retries = new Retries(() -> 0.5);
        assertThat(retries.delayAfter(1)).hasValue(5_000);
        assertThat(retries.delayAfter(7)).hasValue(Duration.ofHours(8).toMillis());
        assertThat(retries.delayAfter(8)).isEmpty();
    }

    @Test
    void eachDelayIsLongerThanTheOneBeforeWhateverTheJitter() {
        for (int tries = 2; tries <= 7; tries++) {
            OptionalLong shortest = new Retries(() -> 0).delayAfter(tries);
            OptionalLong longestBefore = new Retries(() -> 1).delayAfter(tries - 1);
            assertThat(shortest.getAsLong()).isGreaterThan(longestBefore.getAsLong());
        }
        assertThat(new Retries(() -> 0).delayAfter(1)).hasValue(4_000);
        assertThat(new Retries(() -> 1).delayAfter(1)).hasValue(6_000);
    }
}

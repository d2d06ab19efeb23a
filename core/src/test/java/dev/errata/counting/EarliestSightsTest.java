// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarliestSightsTest {

    private final EarliestSights sights = new EarliestSights(2);

    @Test
    void theFirstOfAKindIsTheEarliest() {
        assertThat(sights.add(1, 100)).isTrue();
        assertThat(sights.add(1, 100)).isFalse();
        assertThat(sights.add(1, 200)).isFalse();
    }

    @Test
    void anEarlierOneThatComesLaterTakesItsPlace() {
        sights.add(1, 100);
        assertThat(sights.add(1, 99)).isTrue();
        assertThat(sights.add(1, 99)).isFalse();
    }

    @Test
    void whenItIsFullItBeginsAnew() {
        sights.add(1, 100);
        sights.add(2, 100);
        sights.add(3, 100);
        assertThat(sights.add(3, 100)).isFalse();
        assertThat(sights.add(1, 100)).isTrue();
    }
}

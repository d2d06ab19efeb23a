// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MessageSimilarityTest {

    @Test
    void sameWordsAreAlikeWhateverTheirCaseEndingAndSynonym() {
        assertThat(of("Cannot load pages", "couldn't loading page")).isEqualTo(1);
        assertThat(of("connection refused", "Connections denied")).isEqualTo(1);
    }

    @Test
    void variablePartAgreesWithWhateverStandsInItsPlace() {
        assertThat(of("unsupported currency <*> today", "unsupported currency XAU today"))
                .isEqualTo(1);
    }

    @Test
    void otherWordsAreNotAlike() {
        assertThat(of("disk full", "user unknown")).isZero();
        assertThat(of("disk of host full", "disk of host lost")).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void orderCounts() {
        assertThat(of("a follows b", "b follows a")).isLessThan(1);
    }

    @Test
    void messageWithoutWordsDisagreesWithNone() {
        assertThat(of("", "disk full")).isEqualTo(1);
        assertThat(of("<*>, <*>", "disk full")).isEqualTo(1);
    }

    private static double of(String a, String b) {
        return MessageSimilarity.of(TemplateWords.of(a), TemplateWords.of(b));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContextSimilarityTest {

    @Test
    void shareOfWhatAgrees() {
        assertThat(ContextSimilarity.of(SomeFeatures.ofContext(1, 2, 3), SomeFeatures.ofContext(1, 2, 3)))
                .isEqualTo(1);
        assertThat(ContextSimilarity.of(SomeFeatures.ofContext(1, 2, 3), SomeFeatures.ofContext(1, 9, 3)))
                .isCloseTo(2 / 3.0, within(1e-9));
        assertThat(ContextSimilarity.of(SomeFeatures.ofContext(1, 2, 3), SomeFeatures.ofContext(7, 8, 9)))
                .isZero();
    }

    @Test
    void whatOneDoesNotKnowIsLeftOut() {
        assertThat(ContextSimilarity.of(SomeFeatures.ofContext(1, 0, 3), SomeFeatures.ofContext(1, 2, 0)))
                .isEqualTo(1);
        assertThat(ContextSimilarity.of(SomeFeatures.ofContext(0, 0, 0), SomeFeatures.ofContext(1, 2, 3)))
                .isEqualTo(1);
    }
}

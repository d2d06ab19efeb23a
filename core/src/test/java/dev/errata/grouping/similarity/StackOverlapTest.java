// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.model.Features;
import org.junit.jupiter.api.Test;

class StackOverlapTest {

    private final StackOverlap overlap = new StackOverlap();

    @Test
    void sameStackOverlapsWholly() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3);

        assertThat(overlap.first(stack).with(stack)).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingInCommonAndEmptyStacksDoNotOverlap() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3);

        assertThat(overlap.first(stack).with(SomeFeatures.ofFrames(4, 5))).isZero();
        assertThat(overlap.first(stack).with(SomeFeatures.ofFrames())).isZero();
        assertThat(overlap.first(SomeFeatures.ofFrames()).with(SomeFeatures.ofFrames()))
                .isZero();
    }

    @Test
    void frameNearTheCrashWeighsMore() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3, 4);
        double otherTop = overlap.first(stack).with(SomeFeatures.ofFrames(9, 2, 3, 4));
        double otherBottom = overlap.first(stack).with(SomeFeatures.ofFrames(1, 2, 3, 9));

        assertThat(otherTop).isLessThan(otherBottom);
    }

    @Test
    void frameOfTheUserWeighsMore() {
        Features stack = SomeFeatures.of(new long[] {1, 2}, new byte[] {0, 3});
        double otherOwn = overlap.first(stack).with(SomeFeatures.of(new long[] {9, 2}, new byte[] {0, 3}));
        double otherPlatform = overlap.first(stack).with(SomeFeatures.of(new long[] {1, 9}, new byte[] {0, 3}));

        assertThat(otherOwn).isLessThan(otherPlatform);
    }

    @Test
    void orderCounts() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3);

        assertThat(overlap.first(stack).with(SomeFeatures.ofFrames(3, 2, 1))).isLessThan(0.7);
    }

    @Test
    void alignedFramesAreThoseThatAgreeInOrder() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3, 4, 5);

        assertThat(overlap.first(stack).aligned(SomeFeatures.ofFrames(1, 7, 3, 5, 8)))
                .containsExactly(1, 3, 5);
        assertThat(overlap.first(stack).aligned(SomeFeatures.ofFrames(6))).isEmpty();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.model.Features;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast overlap is the one of the textbook. */
class StackOverlapProperties {

    private static final double[] NEARNESS = {1, 0.6, 0.3, 0.15};

    private final StackOverlap overlap = new StackOverlap();

    @Property(tries = 2_000)
    void overlapIsThatOfTheFullTable(@ForAll("stacks") Features a, @ForAll("stacks") Features b) {
        double all = total(a) + total(b);

        assertThat(overlap.first(a).with(b)).isCloseTo(all == 0 ? 0 : heaviest(a, b) / all, within(1e-9));
    }

    @Property(tries = 500)
    void overlapIsSymmetricAndBetween0And1(@ForAll("stacks") Features a, @ForAll("stacks") Features b) {
        double there = overlap.first(a).with(b);

        assertThat(there).isBetween(0.0, 1 + 1e-9);
        assertThat(overlap.first(b).with(a)).isCloseTo(there, within(1e-9));
    }

    @Property(tries = 500)
    void alignedFramesStandInBothStacksInOrder(@ForAll("stacks") Features a, @ForAll("stacks") Features b) {
        long[] aligned = overlap.first(a).aligned(b);

        assertThat(isSubsequence(aligned, a.frames())).isTrue();
        assertThat(isSubsequence(aligned, b.frames())).isTrue();
    }

    @Provide
    Arbitrary<Features> stacks() {
        return Arbitraries.longs()
                .between(1, 20)
                .array(long[].class)
                .ofMaxSize(Features.MAX_FRAMES)
                .map(frames -> {
                    byte[] nearness = new byte[frames.length];
                    for (int i = 0; i < frames.length; i++) {
                        nearness[i] = (byte) (frames[i] % NEARNESS.length);
                        frames[i] = frames[i] << 56 ^ frames[i] % 3;
                    }
                    return SomeFeatures.of(frames, nearness);
                });
    }

    private static double heaviest(Features a, Features b) {
        double[][] best = new double[a.frames().length + 1][b.frames().length + 1];
        for (int i = 1; i <= a.frames().length; i++) {
            for (int j = 1; j <= b.frames().length; j++) {
                best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
                if (a.frames()[i - 1] == b.frames()[j - 1]) {
                    best[i][j] = Math.max(best[i][j], best[i - 1][j - 1] + weight(a, i - 1) + weight(b, j - 1));
                }
            }
        }
        return best[a.frames().length][b.frames().length];
    }

    private static double total(Features features) {
        double all = 0;
        for (int i = 0; i < features.frames().length; i++) {
            all += weight(features, i);
        }
        return all;
    }

    private static double weight(Features features, int index) {
        return Math.pow(0.85, index) * NEARNESS[features.nearness()[index]];
    }

    private static boolean isSubsequence(long[] part, long[] whole) {
        int found = 0;
        for (int i = 0; i < whole.length && found < part.length; i++) {
            found += whole[i] == part[found] ? 1 : 0;
        }
        return found == part.length;
    }
}

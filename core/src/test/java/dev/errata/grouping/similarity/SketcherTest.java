// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.Features;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Stacks that are alike share a band; stacks that are not hardly ever do. */
class SketcherTest {

    private static final int STACKS = 400;
    private static final int FRAMES = 40;

    /** Kept in state, so a new value is a new grouping version. */
    private static final long PERMANENT = -2122688466039765618L;

    private final Sketcher sketcher = new Sketcher();

    @Test
    void bandsArePermanent() {
        long[] bands = sketcher.bands(SomeFeatures.ofFrames(1, 2, 3));

        assertThat(bands).hasSize(Sketcher.BANDS);
        assertThat(Hashing.komihash5_0().hashStream().putLongArray(bands).getAsLong())
                .isEqualTo(PERMANENT);
    }

    @Test
    void emptyStackHasNone() {
        assertThat(sketcher.bands(SomeFeatures.ofFrames())).isEmpty();
    }

    @Test
    void otherTypesShareNone() {
        Features stack = SomeFeatures.ofFrames(1, 2, 3);
        Features other = new Features(2, stack.frames(), stack.nearness(), 0, 0, true, stack.words(), 0, 0, 0);

        assertThat(shareABand(stack, other)).isFalse();
    }

    @Test
    void stackWithFewChangedFramesIsFound() {
        assertThat(found(2)).isGreaterThan(0.99);
        assertThat(found(6)).isGreaterThan(0.90);
    }

    @Test
    void strangeStackIsNotFound() {
        assertThat(found(FRAMES)).isLessThan(0.01);
    }

    /** Share of stacks that are found from a copy in which so many frames, but not the top one, are others. */
    private double found(int changed) {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < STACKS; i++) {
            long[] frames = random.longs(FRAMES).toArray();
            long[] copy = frames.clone();
            random.ints(1, FRAMES)
                    .distinct()
                    .limit(Math.min(changed, FRAMES - 1))
                    .forEach(at -> copy[at] = random.nextLong());
            if (changed == FRAMES) {
                copy[0] = random.nextLong();
            }
            found += shareABand(SomeFeatures.ofFrames(frames), SomeFeatures.ofFrames(copy)) ? 1 : 0;
        }
        return (double) found / STACKS;
    }

    private boolean shareABand(Features a, Features b) {
        long[] bands = sketcher.bands(b);
        return LongStream.of(sketcher.bands(a))
                .anyMatch(band -> LongStream.of(bands).anyMatch(other -> other == band));
    }
}

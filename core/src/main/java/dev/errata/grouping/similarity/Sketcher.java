// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.errata.model.Features;
import java.util.Arrays;

/**
 * Sketches stacks, so that alike ones are found without comparing all: SuperMinHash (Ertl 2017) over pairs of adjacent
 * frames, those near the user's code several times, cut into bands of which alike stacks share some. Not thread safe.
 */
public final class Sketcher {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int COMPONENTS = 64;
    private static final int BITS = 32;
    private static final int ROWS = 3;

    /** Bands of one stack: those of the sketch and one for the crash site. */
    public static final int BANDS = COMPONENTS / ROWS + 1;

    /** How often a pair counts by how near its upper frame is to the user's code, nearest first. */
    private static final int[] COPIES = {4, 2, 1, 1};

    private final SimilarityHashPolicy policy = SimilarityHashing.superMinHash(COMPONENTS, BITS);
    private final SimilarityHasher hasher = policy.createHasher();
    private final long[] elements = new long[Features.MAX_FRAMES * COPIES[0] + COPIES[0]];

    /** Keys of the bands; stacks of different types share none. A stack without frames has none. */
    public long[] bands(Features features) {
        if (features.frames().length == 0) {
            return new long[0];
        }
        byte[] sketch = hasher.compute(elements(features));
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS - 1; band++) {
            long key = HASHER.hashLongLongToLong(features.type(), band);
            for (int row = 0; row < ROWS; row++) {
                key = HASHER.hashLongLongToLong(key, policy.getComponent(sketch, band * ROWS + row));
            }
            bands[band] = key;
        }
        bands[BANDS - 1] = HASHER.hashLongLongToLong(features.type(), site(features));
        return bands;
    }

    private ElementHashProvider elements(Features features) {
        long[] frames = features.frames();
        int size = 0;
        for (int i = 0; i < frames.length; i++) {
            long pair = HASHER.hashLongLongToLong(frames[i], i + 1 < frames.length ? frames[i + 1] : 0);
            for (int copy = 0; copy < COPIES[features.nearness()[i]]; copy++) {
                elements[size++] = pair + copy;
            }
        }
        long top = HASHER.hashLongLongToLong(site(features), 1);
        for (int copy = 0; copy < COPIES[0]; copy++) {
            elements[size++] = top + copy;
        }
        return ElementHashProvider.ofValues(Arrays.copyOf(elements, size));
    }

    /** The newest of the frames that are nearest to the user's code. */
    private static long site(Features features) {
        int site = 0;
        for (int i = 1; i < features.frames().length; i++) {
            if (features.nearness()[i] < features.nearness()[site]) {
                site = i;
            }
        }
        return features.frames()[site];
    }
}

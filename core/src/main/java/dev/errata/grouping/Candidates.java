// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Sketcher;
import dev.errata.model.Features;
import dev.errata.model.Variant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the variants that may be alike: those whose sketch shares a band, the latest of each band first. */
final class Candidates {

    /** Variants that one band remembers. */
    private static final int MAX_SHARING = 32;

    private static final long[] NONE = {};

    private final int max;
    private final Consumer<Limit> reached;
    private final Sketcher sketcher = new Sketcher();
    private long[] bands = NONE;
    private @Nullable Features sketched;

    /** @param max variants that are found at the most */
    Candidates(int max, Consumer<Limit> reached) {
        this.max = max;
        this.reached = reached;
    }

    /** The fingerprints of variants that may be alike; none for a variant that has a rule of its own. */
    long[] of(Variant variant, ProjectMemory memory) {
        long[] found = new long[max];
        int size = 0;
        for (long band : bands(variant)) {
            long[] sharing = sharing(band, memory);
            for (int i = sharing.length - 1; i >= 0; i--) {
                if (contains(found, size, sharing[i])) {
                    continue;
                }
                if (size == max) {
                    reached.accept(Limit.CANDIDATES);
                    return found;
                }
                found[size++] = sharing[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Makes a placed variant one that is found. */
    void remember(Variant variant, ProjectMemory memory) {
        for (long band : bands(variant)) {
            memory.bands().put(band, with(sharing(band, memory), variant.fingerprint()));
        }
    }

    private long[] with(long[] sharing, long fingerprint) {
        if (contains(sharing, sharing.length, fingerprint)) {
            return sharing;
        }
        boolean full = sharing.length >= MAX_SHARING;
        if (full) {
            reached.accept(Limit.BAND);
        }
        long[] more =
                full ? Arrays.copyOfRange(sharing, 1, sharing.length + 1) : Arrays.copyOf(sharing, sharing.length + 1);
        more[more.length - 1] = fingerprint;
        return more;
    }

    /** Sketching costs most of this, and a variant that is new is looked for and then remembered. */
    private long[] bands(Variant variant) {
        if (variant.fingerprinting().keys().rule() != 0) {
            return NONE;
        }
        if (sketched != variant.features()) {
            bands = sketcher.bands(variant.features());
            sketched = variant.features();
        }
        return bands;
    }

    private static boolean contains(long[] fingerprints, int size, long wanted) {
        for (int i = 0; i < size; i++) {
            if (fingerprints[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static long[] sharing(long band, ProjectMemory memory) {
        long[] sharing = memory.bands().get(band);
        return sharing == null ? NONE : sharing;
    }
}

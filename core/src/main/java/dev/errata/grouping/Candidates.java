// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Sketcher;
import dev.errata.model.Variant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the variants that may be alike: those whose sketch shares a band, the latest of each band first. */
final class Candidates {

    /** Variants that one band remembers. */
    private static final int MAX_SHARING = 32;

    private static final long[] NONE = {};

    private final int max;
    private final Consumer<Limit> reached;
    private final Sketcher sketcher = new Sketcher();

    /** @param max variants that are found at the most */
    Candidates(int max, Consumer<Limit> reached) {
        this.max = max;
        this.reached = reached;
    }

    /** The fingerprints of variants that may be alike; none for a variant that has a rule of its own. */
    Set<Long> of(Variant variant, ProjectMemory memory) {
        Set<Long> found = new LinkedHashSet<>();
        for (long band : bands(variant)) {
            long[] sharing = sharing(band, memory);
            for (int i = sharing.length - 1; i >= 0; i--) {
                if (found.size() >= max && !found.contains(sharing[i])) {
                    reached.accept(Limit.CANDIDATES);
                    return found;
                }
                found.add(sharing[i]);
            }
        }
        return found;
    }

    /** Makes a placed variant one that is found. */
    void remember(Variant variant, ProjectMemory memory) {
        for (long band : bands(variant)) {
            memory.bands().put(band, with(sharing(band, memory), variant.fingerprint()));
        }
    }

    private long[] with(long[] sharing, long fingerprint) {
        if (Arrays.stream(sharing).anyMatch(known -> known == fingerprint)) {
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

    private long[] bands(Variant variant) {
        return variant.fingerprinting().keys().rule() != 0 ? NONE : sketcher.bands(variant.features());
    }

    private static long[] sharing(long band, ProjectMemory memory) {
        long[] sharing = memory.bands().get(band);
        return sharing == null ? NONE : sharing;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.Features;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells generic crash sites, which many errors share, from those of one error. */
final class GenericSites {

    /** So many different messages from so many different callers make a site generic. */
    static final int ENOUGH = 4;

    private static final long[] NONE = {};

    private GenericSites() {}

    /** Whether the site of a variant says little by itself. */
    static boolean contains(Features features, ProjectMemory memory) {
        Site site = site(features, memory);
        return site != null && site.templates().length >= ENOUGH && site.callers().length >= ENOUGH;
    }

    /** Remembers what was seen at the site of a variant. */
    static void observe(Features features, ProjectMemory memory) {
        if (features.site() != 0) {
            Site seen = site(features, memory);
            long template = Hashing.komihash5_0()
                    .hashStream()
                    .putLongArray(features.words())
                    .getAsLong();
            memory.sites()
                    .put(
                            features.site(),
                            new Site(
                                    with(seen == null ? NONE : seen.templates(), template),
                                    with(seen == null ? NONE : seen.callers(), features.caller())));
        }
    }

    private static @Nullable Site site(Features features, ProjectMemory memory) {
        return features.site() == 0 ? null : memory.sites().get(features.site());
    }

    private static long[] with(long[] seen, long value) {
        if (seen.length >= ENOUGH || Arrays.stream(seen).anyMatch(known -> known == value)) {
            return seen;
        }
        long[] more = Arrays.copyOf(seen, seen.length + 1);
        more[seen.length] = value;
        return more;
    }
}

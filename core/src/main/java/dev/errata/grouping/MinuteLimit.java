// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A project that opens too many variants in one minute of event time, such as a client whose messages all differ: those
 * above the limit share one group, so that the list stays readable.
 */
record MinuteLimit(int limit, Consumer<Limit> reached) implements Step {

    private static final long MILLIS_PER_MINUTE = 60_000;

    /** Minutes that are counted at the same time; events later than that share the count of a younger minute. */
    private static final int SLOTS = 64;

    @Override
    public @Nullable Decision decide(Variant variant, ProjectMemory memory) {
        long minute = Math.floorDiv(variant.exemplar().timestamp(), MILLIS_PER_MINUTE);
        long slot = Math.floorMod(minute, SLOTS);
        long[] counted = memory.openings().get(slot);
        if (counted == null || counted[0] < minute) {
            counted = new long[] {minute, 0};
        }
        long opened = counted[1] + 1;
        memory.openings().put(slot, new long[] {counted[0], opened});
        if (opened <= limit) {
            return null;
        }
        reached.accept(Limit.OVERFLOW);
        return Decision.of(Grouping.OVERFLOW_GROUP, PlacementCause.OVERFLOW, "overflow");
    }
}

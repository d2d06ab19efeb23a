// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Features;
import dev.errata.model.GroupingKeys;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import org.jspecify.annotations.Nullable;

/** A key that already belongs to a group. Where the crash site is generic, keys that trust the site are passed over. */
record KeyStep(KeyName name) implements Step {

    @Override
    public @Nullable Decision decide(Variant variant, ProjectMemory memory) {
        long group = match(name, variant, memory);
        return group == 0
                ? null
                : new Decision(group, PlacementCause.KEY, name.name(), null, runnerUp(variant, group, memory));
    }

    private @Nullable RunnerUp runnerUp(Variant variant, long winner, ProjectMemory memory) {
        for (KeyName other : KeyName.values()) {
            long group = other.compareTo(name) <= 0 ? 0 : match(other, variant, memory);
            if (group != 0 && group != winner) {
                return new RunnerUp(group, other + " belongs to it, but " + name + " comes first", null);
            }
        }
        return null;
    }

    private static long match(KeyName name, Variant variant, ProjectMemory memory) {
        GroupingKeys keys = variant.fingerprinting().keys();
        Features features = variant.features();
        long group = memory.groupOf(name.of(keys, features));
        return group != 0 && name.trustsSite() && GenericSites.contains(features, memory) ? 0 : group;
    }
}

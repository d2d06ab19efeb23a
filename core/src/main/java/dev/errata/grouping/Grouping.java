// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.GroupingKeys;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.function.Consumer;

/**
 * Says which group a variant belongs to. The algorithm, version 1, in order:
 *
 * <ol>
 *   <li>Parse: done by {@link dev.errata.parse}.
 *   <li>Canonical frames: {@link dev.errata.grouping.frames}, chosen and collapsed by {@link KeyFrames}.
 *   <li>Message template: {@link dev.errata.grouping.messages}.
 *   <li>Keys: {@link KeyHash} and {@link ClientRule}, up to here without state by {@link Fingerprinter}.
 *   <li>Placement, here: the first key, in the order of {@link KeyName}, that belongs to a group wins, and the other
 *       keys follow it; if all are new, the variant founds a group.
 * </ol>
 *
 * Every key but the client's own rule begins with the innermost type, so types never join.
 */
public final class Grouping {

    /** The version that decides. */
    public static final GroupingVersion VERSION = GroupingVersion.V1;

    /** A first placement holds for all times. */
    private static final long ALWAYS = 0;

    private final Consumer<Limit> reached;

    /** @param reached told of every bound that is reached */
    public Grouping(Consumer<Limit> reached) {
        this.reached = reached;
    }

    /** The group of a variant that was placed before, of which everything remembered is renewed; 0 if it is new. */
    public long renew(Variant variant, ProjectMemory memory) {
        long group = memory.groupOf(variant.fingerprint());
        if (group != 0) {
            remember(variant, group, memory);
        }
        return group;
    }

    /** Places a new variant. */
    public Placement place(Variant variant, ProjectMemory memory) {
        GroupingKeys keys = variant.fingerprinting().keys();
        long group = firstGroup(keys, memory);
        Placement placement = placement(variant, group == 0 ? variant.fingerprint() : group, memory);
        remember(variant, placement.group(), memory);
        return placement;
    }

    /** Remembers that a variant is in a group, as history or a placement says. */
    public void remember(Variant variant, long group, ProjectMemory memory) {
        for (KeyName name : KeyName.values()) {
            long key = name.of(variant.fingerprinting().keys());
            if (key != 0 && memory.groupOf(key) == 0) {
                memory.groups().put(key, group);
            }
        }
    }

    private static long firstGroup(GroupingKeys keys, ProjectMemory memory) {
        for (KeyName name : KeyName.values()) {
            long group = memory.groupOf(name.of(keys));
            if (group != 0) {
                return group;
            }
        }
        return 0;
    }

    private static Placement placement(Variant variant, long group, ProjectMemory memory) {
        boolean founded = group == variant.fingerprint();
        Explanation explanation = founded
                ? Explanation.founded(VERSION, variant)
                : Explanation.matched(VERSION, matched(variant, group, memory), group, variant);
        return new Placement(
                variant.project(),
                variant.fingerprint(),
                group,
                ALWAYS,
                founded ? PlacementCause.FOUNDED : PlacementCause.KEY,
                explanation.toJson(),
                VERSION.wireName());
    }

    /** The key that tied the variant to the group; its own fingerprint only if no other does. */
    private static KeyName matched(Variant variant, long group, ProjectMemory memory) {
        for (KeyName name : KeyName.values()) {
            if (name != KeyName.K1
                    && memory.groupOf(name.of(variant.fingerprinting().keys())) == group) {
                return name;
            }
        }
        return KeyName.K1;
    }
}

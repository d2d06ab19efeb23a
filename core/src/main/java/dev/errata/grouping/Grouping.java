// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.GroupingKeys;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;

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

    /** Places a variant. Placing it again gives the same answer and changes nothing. */
    public Placement place(Variant variant, KeyIndex index) {
        GroupingKeys keys = variant.fingerprinting().keys();
        long known = index.groupOf(keys.frames());
        long group = known != 0 ? known : firstGroup(keys, index);
        if (group == 0) {
            group = variant.fingerprint();
        }
        attachAll(keys, group, index);
        return placement(variant, group, index);
    }

    private static long firstGroup(GroupingKeys keys, KeyIndex index) {
        for (KeyName name : KeyName.values()) {
            long group = groupOf(name.of(keys), index);
            if (group != 0) {
                return group;
            }
        }
        return 0;
    }

    /** A key that already belongs to another group stays there. */
    private static void attachAll(GroupingKeys keys, long group, KeyIndex index) {
        for (KeyName name : KeyName.values()) {
            long key = name.of(keys);
            if (key != 0 && index.groupOf(key) == 0) {
                index.attach(key, group);
            }
        }
    }

    private static Placement placement(Variant variant, long group, KeyIndex index) {
        boolean founded = group == variant.fingerprint();
        Explanation explanation = founded
                ? Explanation.founded(VERSION, variant)
                : Explanation.matched(VERSION, matched(variant, group, index), group, variant);
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
    private static KeyName matched(Variant variant, long group, KeyIndex index) {
        for (KeyName name : KeyName.values()) {
            if (name != KeyName.K1 && groupOf(name.of(variant.fingerprinting().keys()), index) == group) {
                return name;
            }
        }
        return KeyName.K1;
    }

    private static long groupOf(long key, KeyIndex index) {
        return key == 0 ? 0 : index.groupOf(key);
    }
}

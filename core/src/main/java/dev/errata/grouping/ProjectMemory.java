// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Features;
import dev.errata.model.GroupingKeys;

/**
 * What one project remembers of its variants, so that later ones can be compared with them.
 *
 * @param groups key → group, for the keys of {@link KeyName}; the fingerprint of a variant is one of them
 * @param features fingerprint → what similarity compares
 * @param keys fingerprint → all its keys
 * @param members page of a group → fingerprints, see {@link Members}
 * @param sites crash site → what was seen there, see {@link Site}
 * @param bands band of a sketch → fingerprints that share it
 * @param frequencies frame → variants that have it
 * @param templates node of the template tree → templates below it
 * @param vetoes pair of groups that a person keeps apart
 * @param openings slot of a minute → the minute and how many groups it opened
 */
public record ProjectMemory(
        KeyedTable<Long> groups,
        KeyedTable<Features> features,
        KeyedTable<GroupingKeys> keys,
        KeyedTable<long[]> members,
        KeyedTable<Site> sites,
        KeyedTable<long[]> bands,
        KeyedTable<Integer> frequencies,
        KeyedTable<TemplateNode> templates,
        KeyedTable<Boolean> vetoes,
        KeyedTable<long[]> openings) {

    /** A memory that lasts as long as this process; for evaluation and tests. */
    public static ProjectMemory inMemory() {
        return new ProjectMemory(
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>());
    }

    /** The group that a key belongs to; 0 if none, also for the key 0, which stands for one that does not apply. */
    long groupOf(long key) {
        Long group = key == 0 ? null : groups.get(key);
        return group == null ? 0 : group;
    }
}

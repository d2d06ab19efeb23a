// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/**
 * What one project remembers of its variants, so that later ones can be compared with them.
 *
 * @param groups key → group; the fingerprint of a variant is one of its keys
 * @param variants fingerprint → what is kept of it
 * @param members pages of fingerprints by group, see {@link Members}
 * @param sites crash site → what was seen there
 * @param bands band of a sketch → fingerprints that share it, oldest first
 * @param templates branch of the template tree → templates on it
 * @param openings slot of a minute → the minute and how many variants opened in it
 */
public record ProjectMemory(
        KeyedTable<Long> groups,
        KeyedTable<RememberedVariant> variants,
        KeyedTable<long[]> members,
        KeyedTable<Site> sites,
        KeyedTable<long[]> bands,
        KeyedTable<TemplateNode> templates,
        KeyedTable<long[]> openings) {

    /** What a key that people found in two groups belongs to: it decides no more. */
    static final long CONTESTED = -1;

    /** A memory that lasts as long as this process; for evaluation and tests. */
    public static ProjectMemory inMemory() {
        return new ProjectMemory(
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>(),
                new MapTable<>());
    }

    /** The group that a key decides for; 0 if none, also for the key 0, which stands for one that does not apply. */
    long groupOf(long key) {
        Long group = key == 0 ? null : groups.get(key);
        return group == null || group == CONTESTED ? 0 : group;
    }

    /** Says which group a key decides for, unless it has one; the key 0 stands for none. */
    void attach(long key, long group) {
        if (key != 0) {
            Long known = groups.get(key);
            groups.put(key, known == null ? group : known); // written in any case, which renews it
        }
    }
}

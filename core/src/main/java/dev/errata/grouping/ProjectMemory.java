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
 * @param moved fingerprint → group, of variants that a command moved; never forgotten, since what is stored of the move
 *     is not either
 */
public record ProjectMemory(
        KeyedTable<Long> groups,
        KeyedTable<RememberedVariant> variants,
        KeyedTable<long[]> members,
        KeyedTable<Site> sites,
        KeyedTable<long[]> bands,
        KeyedTable<TemplateNode> templates,
        KeyedTable<long[]> openings,
        KeyedTable<Long> moved) {

    /** More groups than this share no key after splits by hand; ids of groups are hashes and never so close to 0. */
    private static final long MAX_HOLDERS = 1_000;

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
                new MapTable<>());
    }

    /** What a key belongs to that people found in so many groups: it decides no more. */
    static long contested(long holders) {
        return -Math.min(holders, MAX_HOLDERS);
    }

    /** In how many groups people found a key; 0 if it is not contested. */
    static long holders(long group) {
        return group < 0 && group >= -MAX_HOLDERS ? -group : 0;
    }

    /** The group that a key decides for; 0 if none, also for the key 0, which stands for one that does not apply. */
    long groupOf(long key) {
        Long group = key == 0 ? null : groups.get(key);
        return group == null || holders(group) > 0 ? 0 : group;
    }

    /** The group that a variant is in; where that was forgotten, the one a command put it in; 0 if it is new. */
    long groupOfVariant(long fingerprint) {
        long group = groupOf(fingerprint);
        if (group != 0 && group != Grouping.OVERFLOW_GROUP) {
            return group;
        }
        Long put = moved.get(fingerprint);
        return put == null ? group : put;
    }

    /** Puts a variant in a group for good, until it is moved again. */
    void move(long fingerprint, long group) {
        groups.put(fingerprint, group);
        moved.put(fingerprint, group);
    }

    /** Says which group a key decides for, unless it has one; the key 0 stands for none. */
    void attach(long key, long group) {
        if (key != 0) {
            Long known = groups.get(key);
            long decided = known == null || known == Grouping.OVERFLOW_GROUP ? group : known;
            groups.put(key, decided); // written in any case, which renews it
        }
    }
}

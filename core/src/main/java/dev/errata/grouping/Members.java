// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Lists the variants of each group, in pages, so that a large group costs no more to add to than a small one. */
final class Members {

    /** Fingerprints on one page. */
    static final int PAGE = 128;

    private final KeyedTable<long[]> pages;

    Members(KeyedTable<long[]> pages) {
        this.pages = pages;
    }

    /** Adds a variant and answers the page it is on. */
    int add(long group, long fingerprint) {
        int size = size(group);
        int page = size / PAGE;
        long[] before = pages.get(key(group, page));
        long[] after = before == null ? new long[1] : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = fingerprint;
        pages.put(key(group, page), after);
        pages.put(head(group), new long[] {size + 1});
        return page;
    }

    /** Keeps a variant's page from being forgotten; answers the page, a new one if the old was forgotten. */
    int renew(long group, int page, long fingerprint) {
        long[] head = pages.get(head(group));
        long[] members = pages.get(key(group, page));
        if (head == null || members == null) {
            return add(group, fingerprint);
        }
        pages.put(head(group), head);
        pages.put(key(group, page), members);
        return page;
    }

    /** How many were added, those that were forgotten or moved since among them: reads one entry. */
    int size(long group) {
        long @Nullable [] head = pages.get(head(group));
        return head == null ? 0 : (int) head[0];
    }

    /** Every variant added, each at least once; those that were forgotten or moved since are among them. */
    void forEach(long group, LongConsumer consumer) {
        anyMatch(group, member -> {
            consumer.accept(member);
            return false;
        });
    }

    /** Whether one of those that {@link #forEach} lists is wanted; reads up to the first. */
    boolean anyMatch(long group, LongPredicate wanted) {
        int size = size(group);
        for (int page = 0; page * PAGE < size; page++) {
            long[] members = pages.get(key(group, page));
            if (members != null && Arrays.stream(members).anyMatch(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Forgets the list of a group. */
    void clear(long group) {
        int size = size(group);
        for (int page = 0; page * PAGE < size; page++) {
            pages.remove(key(group, page));
        }
        pages.remove(head(group));
    }

    private static long head(long group) {
        return group;
    }

    private static long key(long group, int page) {
        return Hashing.komihash5_0().hashLongLongToLong(group, page + 1L);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A group lists its variants in pages. */
class MembersTest {

    private static final long GROUP = 77;

    private final KeyedTable<long[]> pages = new MapTable<>();
    private final Members members = new Members(pages);

    @Test
    void everyVariantIsListedInOrder() {
        LongStream.range(0, 300).forEach(i -> members.add(GROUP, i));

        assertThat(listed()).isEqualTo(LongStream.range(0, 300).boxed().toList());
        assertThat(members.add(GROUP, 300)).isEqualTo(300 / Members.PAGE);
    }

    @Test
    void sizeIsKnownAndTheFirstMatchEndsTheReading() {
        LongStream.range(0, 300).forEach(i -> members.add(GROUP, i));
        List<Long> seen = new ArrayList<>();

        assertThat(members.size(GROUP)).isEqualTo(300);
        assertThat(members.size(GROUP + 1)).isZero();
        assertThat(members.anyMatch(GROUP, member -> seen.add(member) && member == 3))
                .isTrue();
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L);
        assertThat(members.anyMatch(GROUP, member -> member == 300)).isFalse();
    }

    @Test
    void clearedGroupIsEmptyAndLeavesNothing() {
        LongStream.range(0, 300).forEach(i -> members.add(GROUP, i));

        members.clear(GROUP);

        assertThat(listed()).isEmpty();
        assertThat(members.add(GROUP, 5)).isZero();
    }

    @Test
    void variantOfAForgottenPageIsListedAgain() {
        int page = members.add(GROUP, 5);
        members.clear(GROUP);

        members.renew(GROUP, page, 5);

        assertThat(listed()).containsExactly(5L);
    }

    private List<Long> listed() {
        List<Long> listed = new ArrayList<>();
        members.forEach(GROUP, listed::add);
        return listed;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RecentIdsProperties {

    @Property
    void nothingIsForgottenBelowTheCapacity(
            @ForAll @Size(max = 300) List<@LongRange(min = -100, max = 100) Long> ids,
            @ForAll @IntRange(min = 201, max = 500) int capacity) {
        RecentIds recent = new RecentIds(capacity);
        Set<Long> model = new LinkedHashSet<>();
        for (long id : ids) {
            long known = id == 0 ? 1 : id;
            assertThat(recent.add(id)).isEqualTo(model.add(known));
        }
    }

    @Property
    void anIdIsKnownUntilCapacityOthersHaveCome(@ForAll @IntRange(min = 1, max = 64) int capacity) {
        RecentIds recent = new RecentIds(capacity);
        recent.add(-7);
        for (long other = 1; other < capacity; other++) {
            recent.add(other);
        }
        assertThat(recent.add(-7)).isFalse();
    }

    @Property
    void theNumberOfIdsIsBounded(@ForAll @IntRange(min = 1, max = 64) int capacity) {
        RecentIds recent = new RecentIds(capacity);
        for (long id = 1; id <= 10L * capacity; id++) {
            recent.add(id);
        }
        assertThat(recent.toArray()).hasSizeLessThanOrEqualTo(2 * capacity);
    }

    @Property
    void aCopyMadeFromItsIdsKnowsTheSame(@ForAll @Size(max = 100) List<Long> ids) {
        RecentIds recent = new RecentIds(200);
        ids.forEach(recent::add);
        RecentIds copy = new RecentIds(200);
        for (long id : recent.toArray()) {
            copy.add(id);
        }
        assertThat(ids).noneMatch(copy::add);
    }
}

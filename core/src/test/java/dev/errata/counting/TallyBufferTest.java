// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyBufferTest {

    private final TallyBuffer buffer = new TallyBuffer();

    @Test
    void eventsOfOneMinuteAndDimensionAreOneTally() {
        buffer.add(sighting(60_000, "1.0", 5));
        buffer.add(sighting(119_999, "1.0", 6));
        buffer.add(sighting(60_001, "1.0", 5));

        Tally tally = drain().get(0);
        assertThat(tally.minute()).isEqualTo(1);
        assertThat(tally.count()).isEqualTo(3);
        assertThat(tally.firstSeen()).isEqualTo(60_000);
        assertThat(tally.lastSeen()).isEqualTo(119_999);
        assertThat(UserSketch.count(tally.users())).isEqualTo(2);
    }

    @Test
    void anotherReleaseOrMinuteIsAnotherTally() {
        buffer.add(sighting(60_000, "1.0", 0));
        buffer.add(sighting(60_000, "1.1", 0));
        buffer.add(sighting(120_000, "1.0", 0));

        assertThat(drain()).hasSize(3).allMatch(tally -> tally.count() == 1);
    }

    @Test
    void drainingLeavesNothing() {
        buffer.add(sighting(60_000, "1.0", 0));
        drain();
        assertThat(buffer.size()).isZero();
        assertThat(drain()).isEmpty();
    }

    @Test
    void timesBeforeTheEpochFallIntoTheirOwnMinute() {
        buffer.add(sighting(-1, "1.0", 0));
        assertThat(drain().get(0).minute()).isEqualTo(-1);
    }

    private List<Tally> drain() {
        List<Tally> tallies = new ArrayList<>();
        buffer.drainTo(tallies::add);
        return tallies;
    }

    private static Sighting sighting(long timestamp, String release, long user) {
        return new Sighting("shop", 42, timestamp, timestamp, "production", release, "cart", user);
    }
}

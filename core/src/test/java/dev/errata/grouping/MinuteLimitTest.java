// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import org.junit.jupiter.api.Test;

/** A broken client cannot explode the list of groups. */
class MinuteLimitTest {

    private static final int LIMIT = Grouping.VERSION.maxOpeningsPerMinute();

    private final GroupsInMemory groups = new GroupsInMemory();

    @Test
    void variantsAboveTheLimitOfOneMinuteShareAGroup() {
        fill();
        Placement over = groups.place(event(LIMIT, 0));

        assertThat(over.cause()).isEqualTo(PlacementCause.OVERFLOW);
        assertThat(over.group()).isEqualTo(Grouping.OVERFLOW_GROUP);
        assertThat(over.explanation()).contains("\"by\":\"overflow\"");
        assertThat(groups.reached(Limit.OVERFLOW)).isEqualTo(1);
    }

    @Test
    void knownKeysGoOnMatching() {
        Placement first = groups.place(event(0, 0));
        fill();
        groups.place(event(LIMIT, 0));
        ErrorEvent sameSite = Events.event(
                "java", "java.lang.Exception", "", "com.acme.Other|caller||1", "com.acme.C|" + name(0) + "||1");

        assertThat(groups.place(sameSite).group()).isEqualTo(first.group());
    }

    @Test
    void nextMinuteStartsAnew() {
        fill();

        assertThat(groups.place(event(LIMIT, 60_000)).cause()).isEqualTo(PlacementCause.FOUNDED);
    }

    @Test
    void overflowedVariantHasAGroupOfItsOwnFromItsNextSightOn() {
        fill();
        Variant over = groups.variant(event(LIMIT, 0));
        Variant later = groups.variant(event(LIMIT, 600_000));

        assertThat(groups.placeAnew(over).cause()).isEqualTo(PlacementCause.OVERFLOW);
        Placement placement = groups.placeAnew(later);

        assertThat(placement.group()).isEqualTo(over.fingerprint());
        assertThat(placement.validFrom()).isEqualTo(later.exemplar().timestamp());
        assertThat(groups.groupOf(event(LIMIT, 0))).isEqualTo(over.fingerprint());
    }

    private void fill() {
        for (int i = 0; i < LIMIT; i++) {
            groups.place(event(i, 0));
        }
    }

    private static ErrorEvent event(int number, long later) {
        return Events.at(
                1_700_000_040_000L + later,
                Events.event("java", "java.lang.Exception", "", "com.acme.C|" + name(number) + "||1"));
    }

    private static String name(int number) {
        return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
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
    void overflowingVariantStaysWhereItIs() {
        fill();
        ErrorEvent over = event(LIMIT, 0);

        assertThat(groups.groupOf(over)).isEqualTo(Grouping.OVERFLOW_GROUP);
        assertThat(groups.groupOf(over)).isEqualTo(Grouping.OVERFLOW_GROUP);
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

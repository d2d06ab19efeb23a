// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private final GroupsInMemory groups = new GroupsInMemory();

    private final ErrorEvent fromCheckout = Events.event(
            "java",
            "java.lang.IllegalStateException",
            "cart 17 is empty",
            "com.acme.Checkout|pay|Checkout.java|10",
            "com.acme.Cart|total|Cart.java|20");

    private final ErrorEvent fromQuote = Events.event(
            "java",
            "java.lang.IllegalStateException",
            "cart 18 is empty",
            "com.acme.Quote|make|Quote.java|10",
            "com.acme.Cart|total|Cart.java|20");

    @Test
    void firstVariantFoundsAGroupNamedByItsFingerprint() {
        Placement placement = groups.place(fromCheckout);

        assertThat(placement.cause()).isEqualTo(PlacementCause.FOUNDED);
        assertThat(placement.group()).isEqualTo(placement.fingerprint());
        assertThat(placement.validFrom()).isZero();
        assertThat(placement.groupingVersion()).isEqualTo("v1");
    }

    @Test
    void sameSiteAndMessageFromAnotherCallerJoins() {
        Placement founded = groups.place(fromCheckout);
        Placement joined = groups.place(fromQuote);

        assertThat(joined.fingerprint()).isNotEqualTo(founded.fingerprint());
        assertThat(joined.group()).isEqualTo(founded.group());
        assertThat(joined.cause()).isEqualTo(PlacementCause.KEY);
        assertThat(joined.explanation())
                .isEqualTo("{\"version\":\"v1\",\"by\":\"K2\",\"group\":\"%016x\",".formatted(founded.group())
                        + "\"type\":\"java.lang.IllegalStateException\",\"template\":\"cart <*> is empty\","
                        + "\"site\":\"com.acme.Cart.total\","
                        + "\"frames\":[\"com.acme.Quote.make\",\"com.acme.Cart.total\"]}");
    }

    @Test
    void placingAgainChangesNothing() {
        Placement founded = groups.place(fromCheckout);
        Placement joined = groups.place(fromQuote);

        assertThat(groups.place(fromCheckout)).isEqualTo(founded);
        assertThat(groups.place(fromQuote)).isEqualTo(joined);
    }

    @Test
    void keysOfAJoinedVariantLeadToItsGroup() {
        Placement founded = groups.place(fromCheckout);
        groups.place(fromQuote);
        ErrorEvent otherMessage = Events.event(
                "java",
                "java.lang.IllegalStateException",
                "nothing to total",
                "com.acme.Quote|make|Quote.java|10",
                "com.acme.Cart|total|Cart.java|20");

        assertThat(groups.place(otherMessage).group()).isEqualTo(founded.group());
    }

    @Test
    void clientFingerprintDecidesAlone() {
        ExceptionChain chain = fromCheckout.exceptions();
        Placement acme = groups.place(Events.event("java", chain, "", List.of("throttle", "acme")));
        Placement again = groups.place(Events.event("java", fromQuote.exceptions(), "", List.of("throttle", "acme")));
        Placement globex = groups.place(Events.event("java", chain, "", List.of("throttle", "globex")));
        Placement plain = groups.place(fromCheckout);

        assertThat(again.group()).isEqualTo(acme.group());
        assertThat(globex.group()).isNotEqualTo(acme.group());
        assertThat(plain.group()).isNotIn(acme.group(), globex.group());
    }

    @Test
    void defaultInTheClientFingerprintIsTheNormalGrouping() {
        Placement plain = groups.place(fromCheckout);
        ExceptionChain chain = fromCheckout.exceptions();
        Placement same = groups.place(Events.event("java", chain, "", List.of("{{ default }}")));
        Placement finer = groups.place(Events.event("java", chain, "", List.of("{{default}}", "acme")));

        assertThat(same).isEqualTo(plain);
        assertThat(finer.group()).isNotEqualTo(plain.group());
    }
}

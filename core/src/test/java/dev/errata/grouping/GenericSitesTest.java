// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where many errors end in one place, the place alone does not make them one. */
class GenericSitesTest {

    private static final List<String> MESSAGES =
            List.of("no such user", "disk is full", "cart is closed", "stock ran out", "tax unknown", "late delivery");

    private final GroupsInMemory groups = new GroupsInMemory();

    @Test
    void siteOfManyMessagesAndCallersNeedsTheCaller() {
        makeGeneric();
        Placement fromCart = groups.place(thrown("price is missing", "Cart"));
        Placement fromOrder = groups.place(thrown("price is missing", "Order"));
        Placement fromCartAgain = groups.place(thrownAtDepth("price is missing", "Cart"));

        assertThat(fromOrder.group()).isNotEqualTo(fromCart.group());
        assertThat(fromCartAgain.group()).isEqualTo(fromCart.group());
        assertThat(fromCartAgain.explanation()).contains("\"by\":\"K2_CALLER\"");
    }

    @Test
    void siteOfOneMessageIsOneErrorWhoeverCalls() {
        Placement first = groups.place(thrown("price is missing", "Cart"));

        for (String caller : List.of("Order", "Quote", "Refund", "Offer", "Report")) {
            assertThat(groups.place(thrown("price is missing", caller)).group()).isEqualTo(first.group());
        }
    }

    private void makeGeneric() {
        for (int i = 0; i < MESSAGES.size(); i++) {
            groups.place(thrown(MESSAGES.get(i), "Caller" + (char) ('A' + i)));
        }
    }

    private static ErrorEvent thrown(String message, String caller) {
        return Events.event(
                "java",
                "com.acme.ApiException",
                message,
                "com.acme.web." + caller + "Page|show||1",
                "com.acme." + caller + "|work||2",
                "com.acme.net.Wrapper|call||3");
    }

    private static ErrorEvent thrownAtDepth(String message, String caller) {
        return Events.event(
                "java",
                "com.acme.ApiException",
                message,
                "com.acme.job.Nightly|run||1",
                "com.acme.job.Batch|each||1",
                "com.acme." + caller + "|work||2",
                "com.acme.net.Wrapper|call||3");
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.ThrownException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Different causes must stay apart, however alike they look. */
class MustSplitTest {

    private static final String CONTROLLER = "com.acme.web.Controller|handle|Controller.java|9";

    @Test
    void oneWrapperLineWithDifferentCauses() {
        ThrownException wrapper = Events.thrown("com.acme.OrderFailed", "order 1 failed", CONTROLLER);
        split(
                wrapped(
                        Events.thrown("java.io.IOException", "disk full", CONTROLLER, "com.acme.Disk|write||1"),
                        wrapper),
                wrapped(
                        Events.thrown("java.lang.ArithmeticException", "/ by zero", CONTROLLER, "com.acme.Tax|of||1"),
                        wrapper));
    }

    @Test
    void twoLambdasOfOneMethod() {
        split(
                Events.event(
                        "java",
                        "java.lang.NullPointerException",
                        "Cannot invoke \"String.length()\" because \"name\" is null",
                        CONTROLLER,
                        "com.acme.Catalog|lambda$titles$0|Catalog.java|5"),
                Events.event(
                        "java",
                        "java.lang.NullPointerException",
                        "Cannot read field \"price\" because \"item\" is null",
                        CONTROLLER,
                        "com.acme.Catalog|lambda$titles$1|Catalog.java|7"));
    }

    @Test
    void sameSiteAndDifferentType() {
        split(
                Events.event("java", "java.lang.NullPointerException", "", CONTROLLER),
                Events.event("java", "java.lang.IllegalStateException", "", CONTROLLER));
    }

    @Test
    void requireNonNullFromDifferentCallers() {
        String require = "java.util.Objects|requireNonNull|Objects.java|233";
        split(
                Events.event(
                        "java", "java.lang.NullPointerException", "", CONTROLLER, "com.acme.A|a|A.java|1", require),
                Events.event(
                        "java", "java.lang.NullPointerException", "", CONTROLLER, "com.acme.B|b|B.java|1", require));
    }

    @Test
    void ownCheckFromDifferentCallers() {
        String check = "|requireField|/srv/shop/validate.js|5";
        split(
                Events.event("node", "ValidationError", "missing value", "|label|/srv/shop/accounts.js|6", check),
                Events.event("node", "ValidationError", "missing value", "|signUp|/srv/shop/accounts.js|9", check));
    }

    @Test
    void sameHttpClientFailingAgainstTwoServices() {
        String client = "com.acme.net.HttpClient|send|HttpClient.java|88";
        split(
                Events.event(
                        "java",
                        "java.net.ConnectException",
                        "Connection refused: billing-1:8080",
                        CONTROLLER,
                        "com.acme.Billing|charge|Billing.java|3",
                        client),
                Events.event(
                        "java",
                        "java.net.ConnectException",
                        "Connection refused: stock-2:8080",
                        CONTROLLER,
                        "com.acme.Stock|reserve|Stock.java|3",
                        client));
    }

    @Test
    void differentMessagesWithoutAStack() {
        split(Events.message("java", "connection to db1 lost"), Events.message("java", "disk of db1 is 93% full"));
    }

    @Test
    void errorsThatGoOnlyReports() {
        String[] stack = {"main|main|main.go|1", "main|report|report.go|2"};
        split(
                Events.event("go", "*errors.errorString", "stock is negative", stack),
                Events.event("go", "*errors.errorString", "unknown merchant", stack));
    }

    private static ErrorEvent wrapped(ThrownException cause, ThrownException wrapper) {
        return Events.event("java", Events.chain(cause, wrapper), "", List.of());
    }

    private static void split(ErrorEvent first, ErrorEvent second) {
        GroupsInMemory groups = new GroupsInMemory();
        assertThat(groups.place(second).group())
                .isNotEqualTo(groups.place(first).group());
    }
}

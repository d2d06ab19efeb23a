// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Hundreds of pairs of different errors of all languages, each alike in one way; not one may be one group. */
class MustSplitSuiteTest {

    private static final String WRAPPER = "com.acme.web.Controller|handle|Controller.java|9";
    private final List<ErrorEvent> bases = BaseEvents.all().stream()
            .filter(event -> !innermost(event).stackTrace().isEmpty())
            .toList();

    @Test
    void sameStackAndMessageWithAnotherType() {
        allSplit(
                base -> with(base, innermost(base).type() + "2", innermost(base).stackTrace()));
    }

    @Test
    void oneWrapperLineWithDifferentCauses() {
        List<String> joined = new ArrayList<>();
        for (int i = 1; i < bases.size(); i++) {
            ErrorEvent one = bases.get(i - 1);
            ErrorEvent other = bases.get(i);
            if (!innermost(one).type().equals(innermost(other).type())) {
                collect(wrapped(one), wrapped(other), joined);
            }
        }
        assertThat(joined).isEmpty();
    }

    @Test
    void anotherFunctionWithAnotherMessage() {
        allSplit(base -> {
            StackTrace elsewhere = new StackTrace(innermost(base).stackTrace().frames().stream()
                    .map(frame -> in(frame, "Elsewhere", "otherwise"))
                    .toList());
            ThrownException thrown = new ThrownException(
                    innermost(base).type(), "nothing left to give away", InApp.UNKNOWN, false, elsewhere);
            return event(base, thrown);
        });
    }

    @Test
    void oneHelperFromDifferentCallers() {
        everyPair((one, other) -> List.of(
                failing(one, "java.util.Objects|requireNonNull|Objects.java|233"),
                failing(other, "java.util.Objects|requireNonNull|Objects.java|233")));
        everyPair((one, other) -> List.of(
                failing(one, "com.google.common.base.Preconditions|checkArgument|P.java|145"),
                failing(other, "com.google.common.base.Preconditions|checkArgument|P.java|145")));
        everyPair((one, other) -> List.of(
                failing(one, "org.springframework.util.Assert|notNull|Assert.java|201"),
                failing(other, "org.springframework.util.Assert|notNull|Assert.java|201")));
    }

    @Test
    void oneClientFailingAgainstDifferentServices() {
        everyPair((one, other) -> List.of(refused(one), refused(other)));
    }

    @Test
    void differentLambdasOfOneMethodWithDifferentMessages() {
        everyPair((one, other) -> List.of(inLambda(one, 0), inLambda(other, 1)));
    }

    @Test
    void functionsBelowTheSameFramesThatFailWithoutAMessage() {
        everyPair((one, other) -> List.of(below(7, one), below(7, other)));
        everyPair((one, other) -> List.of(below(20, one), below(20, other)));
    }

    @Test
    void differentMessagesWithoutAStack() {
        List<String> messages = List.of(
                "connection to db-17 lost",
                "disk of db-17 is 93% full",
                "cannot renew certificate of shop.example: expired",
                "queue orders is not consumed any more",
                "payment provider answered with status 502",
                "nightly export took longer than 3 hours",
                "no translation for key cart.total in language fi");
        List<String> joined = new ArrayList<>();
        for (String one : messages) {
            for (String other : messages) {
                if (!one.equals(other)) {
                    collect(Events.message("java", one), Events.message("java", other), joined);
                }
            }
        }
        assertThat(joined).isEmpty();
    }

    private void allSplit(UnaryOperator<ErrorEvent> change) {
        List<String> joined = new ArrayList<>();
        bases.forEach(base -> collect(base, change.apply(base), joined));
        assertThat(bases).hasSizeGreaterThan(500);
        assertThat(joined).isEmpty();
    }

    private static void everyPair(BiFunction<String, String, List<ErrorEvent>> events) {
        List<String> parts = List.of("Billing", "Stock", "Mail", "Search", "Login", "Tax", "Report");
        List<String> joined = new ArrayList<>();
        for (String one : parts) {
            for (String other : parts) {
                if (!one.equals(other)) {
                    List<ErrorEvent> pair = events.apply(one, other);
                    collect(pair.get(0), pair.get(1), joined);
                }
            }
        }
        assertThat(joined).isEmpty();
    }

    private static void collect(ErrorEvent one, ErrorEvent other, List<String> joined) {
        GroupsInMemory groups = new GroupsInMemory();
        if (groups.place(one).group() == groups.place(other).group()) {
            joined.add(groups.place(other).explanation());
        }
    }

    private static ErrorEvent failing(String caller, String helper) {
        String frame = "com.acme." + caller + "|load|" + caller + ".java|3";
        return Events.event("java", "java.lang.IllegalArgumentException", "must not be null", WRAPPER, frame, helper);
    }

    private static ErrorEvent refused(String service) {
        return Events.event(
                "java",
                "java.net.ConnectException",
                "Connection refused: " + service.toLowerCase(Locale.ROOT) + "-1:8080",
                WRAPPER,
                "com.acme." + service + "|call|" + service + ".java|3",
                "com.acme.net.HttpClient|send|HttpClient.java|88");
    }

    private static ErrorEvent below(int layers, String function) {
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            frames.add("com.acme.web.Layer" + (char) ('A' + i) + "|pass|Layer.java|9");
        }
        frames.add("com.acme." + function + "|load|" + function + ".java|3");
        return Events.event("java", "java.lang.NullPointerException", "", frames.toArray(String[]::new));
    }

    private static ErrorEvent inLambda(String property, int number) {
        return Events.event(
                "java",
                "java.lang.NullPointerException",
                "Cannot invoke \"" + property + ".get()\" because \"" + property + "\" is null",
                WRAPPER,
                "com.acme.Catalog|lambda$titles$" + number + "|Catalog.java|5");
    }

    private static ErrorEvent wrapped(ErrorEvent cause) {
        ThrownException wrapper = Events.thrown("com.acme.OrderFailed", "order failed", WRAPPER);
        return Events.event("java", new ExceptionChain(List.of(innermost(cause), wrapper)), "", List.of());
    }

    private static ErrorEvent with(ErrorEvent base, String type, StackTrace stack) {
        return event(base, new ThrownException(type, innermost(base).message(), InApp.UNKNOWN, false, stack));
    }

    private static ErrorEvent event(ErrorEvent base, ThrownException thrown) {
        return Events.event(base.platform(), new ExceptionChain(List.of(thrown)), "", List.of());
    }

    private static Frame in(Frame frame, String module, String function) {
        return new Frame(
                frame.module().isEmpty() ? "" : frame.module() + module,
                function + frame.function().length(),
                frame.file().replaceFirst("(\\w+)\\.(\\w+)$", "other$1.$2"),
                frame.line(),
                0,
                frame.inApp(),
                "");
    }

    private static ThrownException innermost(ErrorEvent event) {
        return event.exceptions().innermost();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that a release, a runtime or a browser makes must not open a second group. */
class StabilityTest {

    private static final String TYPE = "java.lang.IllegalStateException";
    private static final String MESSAGE = "cart 4711 is closed";
    private static final String[] STACK = {
        "java.lang.Thread|run|Thread.java|840",
        "org.springframework.web.servlet.FrameworkServlet|service|FrameworkServlet.java|885",
        "com.acme.web.CartController|pay|CartController.java|31",
        "com.acme.cart.CartService|checkout|CartService.java|77",
        "com.acme.cart.Cart|close|Cart.java|12"
    };

    private final GroupsInMemory groups = new GroupsInMemory();

    @Test
    void lineDriftKeepsTheFingerprint() {
        sameFingerprint(java(MESSAGE, STACK), java(MESSAGE, onOtherLines()));
    }

    @Test
    void extraProxyFrameKeepsTheFingerprint() {
        sameFingerprint(
                java(MESSAGE, STACK),
                java(MESSAGE, with(4, "com.acme.cart.CartService$$SpringCGLIB$$0|checkout|<generated>|0|YES")));
        sameFingerprint(java(MESSAGE, STACK), java(MESSAGE, with(4, "jdk.proxy2.$Proxy121|checkout||0")));
    }

    @Test
    void aspectFrameKeepsTheFingerprint() {
        sameFingerprint(
                java(MESSAGE, STACK),
                java(MESSAGE, with(3, "org.springframework.aop.framework.JdkDynamicAopProxy|invoke|J.java|234")));
    }

    @Test
    void generatedAccessorKeepsTheFingerprint() {
        sameFingerprint(
                java(MESSAGE, with(2, "jdk.internal.reflect.NativeMethodAccessorImpl|invoke0|N.java|0")),
                java(MESSAGE, with(2, "jdk.internal.reflect.GeneratedMethodAccessor17|invoke||0")));
    }

    @Test
    void differentOutermostCallerKeepsTheGroup() {
        same(java(MESSAGE, STACK), java(MESSAGE, replace("CartController", "NightlyJob", 2)));
    }

    @Test
    void volatileMessageKeepsTheFingerprint() {
        sameFingerprint(java(MESSAGE, STACK), java("cart is gone since yesterday", STACK));
    }

    @Test
    void renamedMiddleFrameKeepsTheGroup() {
        same(java(MESSAGE, STACK), java(MESSAGE, replace("checkout", "checkOutAll", 3)));
    }

    @Test
    void flippedInAppKeepsTheFingerprint() {
        sameFingerprint(java(MESSAGE, STACK), java(MESSAGE, flagged("YES", 2, 3, 4)));
        sameFingerprint(java(MESSAGE, STACK), java(MESSAGE, flagged("NO", 0, 1, 2, 3, 4)));
    }

    @Test
    void hashedChunkNameKeepsTheFingerprint() {
        sameFingerprint(
                node("https://acme.example/assets/main.4f3a9c.js", "renderCart"),
                node("https://acme.example/assets/main.81bd07.js", "renderCart"));
        sameFingerprint(
                node("https://acme.example/assets/index-BrT3xQ9z.js", "renderCart"),
                node("https://acme.example/assets/index-C0ffee_1.js?v=2", "renderCart"));
    }

    @Test
    void renumberedLambdaKeepsTheFingerprint() {
        sameFingerprint(
                java(MESSAGE, with(4, "com.acme.cart.CartService|lambda$checkout$1|CartService.java|80")),
                java(MESSAGE, with(4, "com.acme.cart.CartService|lambda$checkout$4|CartService.java|81")));
    }

    @Test
    void depthAndPhaseOfRecursionKeepTheFingerprint() {
        sameFingerprint(recursion(0, 40), recursion(0, 90));
        sameFingerprint(recursion(0, 40), recursion(1, 61));
        sameFingerprint(recursion(2, 100), recursion(1, 50));
    }

    @Test
    void anotherBrowserKeepsTheFingerprint() {
        String file = "https://acme.example/assets/app.js";
        ErrorEvent chrome = Events.event(
                "javascript",
                "TypeError",
                "Cannot read properties of undefined (reading 'total')",
                "|HTMLButtonElement.<anonymous>|" + file + "|10",
                "|Array.map|<anonymous>|0",
                "|Cart.total|" + file + "|20",
                "|new Price|" + file + "|30");
        ErrorEvent firefox = Events.event(
                "javascript",
                "TypeError",
                "cart is undefined",
                "|bind/<|" + file + "|10",
                "|Cart.prototype.total|" + file + "|20",
                "|Price|" + file + "|30");
        sameFingerprint(chrome, firefox);
    }

    @Test
    void oneMoreCauseWrappedAroundKeepsTheFingerprint() {
        ThrownException inner = Events.thrown(TYPE, MESSAGE, STACK);
        ThrownException outer = Events.thrown("com.acme.CheckoutFailed", "checkout of 4711 failed", onOtherLines());
        sameFingerprint(
                Events.event("java", Events.chain(inner), "", List.of()),
                Events.event("java", Events.chain(inner, outer), "", List.of()));
    }

    @Test
    void nestedTypeIsOneTypeInEverySpelling() {
        sameFingerprint(
                Events.event("java", "com.acme.Billing$BillingException", "x", STACK),
                Events.event("java", "com.acme.Billing.BillingException", "x", STACK));
    }

    @Test
    void sameTraceAsTextAndAsJsonIsOneFingerprintInPython() {
        sameFingerprint(
                Events.event("python", "KeyError", "'x'", "shop.pricing|total|shop/pricing.py|3|YES"),
                Events.event("python", "KeyError", "'x'", "|total|/srv/shop/pricing.py|3"));
    }

    private void same(ErrorEvent first, ErrorEvent second) {
        long group = groups.place(first).group();
        assertThat(groups.place(second).group()).isEqualTo(group);
    }

    private static void sameFingerprint(ErrorEvent first, ErrorEvent second) {
        assertThat(fingerprint(second)).isEqualTo(fingerprint(first));
    }

    private static long fingerprint(ErrorEvent event) {
        return new Fingerprinter().fingerprint(event).keys().fingerprint();
    }

    private static ErrorEvent java(String message, String... frames) {
        return Events.event("java", TYPE, message, frames);
    }

    private static ErrorEvent node(String file, String function) {
        return Events.event("javascript", "TypeError", "x is null", "|" + function + "|" + file + "|1");
    }

    private static ErrorEvent recursion(int entered, int depth) {
        List<String> cycle = List.of("com.acme.A|a|A.java|1", "com.acme.B|b|B.java|2", "com.acme.C|c|C.java|3");
        List<String> frames = new ArrayList<>(List.of("com.acme.Main|main|Main.java|1"));
        for (int i = 0; i < depth; i++) {
            frames.add(cycle.get((entered + i) % cycle.size()));
        }
        ExceptionChain chain =
                Events.chain(Events.thrown("java.lang.RuntimeException", "deep", frames.toArray(String[]::new)));
        return Events.event("java", chain, "", List.of());
    }

    private static String[] with(int index, String frame) {
        List<String> frames = new ArrayList<>(Arrays.asList(STACK));
        frames.add(index, frame);
        return frames.toArray(String[]::new);
    }

    private static String[] replace(String what, String by, int... indexes) {
        String[] frames = STACK.clone();
        for (int index : indexes) {
            frames[index] = frames[index].replace(what, by);
        }
        return frames;
    }

    private static String[] onOtherLines() {
        return Arrays.stream(STACK).map(frame -> frame + "7").toArray(String[]::new);
    }

    private static String[] flagged(String inApp, int... indexes) {
        String[] frames = STACK.clone();
        for (int index : indexes) {
            frames[index] = frames[index] + "|" + inApp;
        }
        return frames;
    }
}

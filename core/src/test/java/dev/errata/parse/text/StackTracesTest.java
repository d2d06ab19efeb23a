// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTracesTest {

    @Test
    void wrongHintDoesNotHideTheTrace() {
        String text = "java.io.IOException: x\n\tat a.B.c(B.java:1)\n";
        assertThat(StackTraces.parse(text, Language.JAVASCRIPT)).isEqualTo(StackTraces.parse(text));
    }

    @Test
    void textWithoutTraceIsEmpty() {
        assertThat(StackTraces.parse("")).isEmpty();
        assertThat(StackTraces.parse("all is well\nat noon (12:30)\n")).isEmpty();
    }

    @Test
    void exceptionWithoutFramesNeedsTheHintOfItsLanguage() {
        String text = "java.lang.NullPointerException: no cart";
        assertThat(StackTraces.parse(text)).isEmpty();
        assertThat(StackTraces.parse(text, Language.JAVA))
                .hasValueSatisfying(
                        trace -> assertThat(trace.chain().innermost().message()).isEqualTo("no cart"));
    }

    @Test
    void stackOverflowKeepsItsFrames() {
        String text = "java.lang.StackOverflowError\n" + "\tat a.B.c(B.java:1)\n".repeat(1024);
        assertThat(framesOf(text)).isEqualTo(1024);
    }

    @Test
    void framesBeyondTheLimitArePassedOver() {
        String text = "java.lang.StackOverflowError\n" + "\tat a.B.c(B.java:1)\n".repeat(20_000);
        assertThat(framesOf(text)).isEqualTo(TraceGrammar.MAX_FRAMES);
    }

    @Test
    void causesThatRestoreManyFramesStayWithinTheLimit() {
        String text = "java.lang.StackOverflowError\n" + "\tat a.B.c(B.java:1)\n".repeat(5_000)
                + "Caused by: a.BException\n\t... 5000 more\n".repeat(10_000);
        assertThat(framesOf(text)).isEqualTo(TraceGrammar.MAX_FRAMES);
    }

    private static int framesOf(String text) {
        return StackTraces.parse(text).orElseThrow().chain().exceptions().stream()
                .mapToInt(exception -> exception.stackTrace().frames().size())
                .sum();
    }
}

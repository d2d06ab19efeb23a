// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.GoldenCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StackTracesTest {

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.in("parse/text/traces", text -> TraceRendering.render(StackTraces.parse(text)));
    }

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
}

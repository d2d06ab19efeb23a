// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.GoldenCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StackTracesGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.in("parse/text/traces", text -> TraceRendering.render(StackTraces.parse(text)));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import dev.errata.GoldenCases;
import dev.errata.tracing.FindingsText;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TraceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is found in traces written line by line, see {@link TraceText}. */
class CorrelationGoldenTest {

    /** Where failures begin, and what errors and spans are to them. */
    @TestFactory
    Stream<DynamicTest> origins() {
        return GoldenCases.in("tracing/origins", text -> FindingsText.failures(correlate(text)));
    }

    /** What is counted of calls, requests and errors. */
    @TestFactory
    Stream<DynamicTest> flow() {
        return GoldenCases.in("tracing/flow", text -> FindingsText.counts(correlate(text)));
    }

    /** Shapes of traces on which dependency linkers are known to turn; remarks say where the rules of others differ. */
    @TestFactory
    Stream<DynamicTest> links() {
        return GoldenCases.in("tracing/links", text -> FindingsText.links(correlate(text)));
    }

    private static TraceFindings correlate(String text) {
        TraceText read = TraceText.of(text);
        return Correlation.of(read.trace(), read);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.GoldenCases;
import dev.errata.parse.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LogParserGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.in("parse/text/logs", LogParserGoldenTest::render);
    }

    private static String render(String text) {
        StringBuilder out = new StringBuilder();
        LogParser.of(text.getBytes(StandardCharsets.UTF_8)).forEachRemaining(entry -> {
            out.append(entry.timestamp() == Times.NONE ? "-" : Instant.ofEpochMilli(entry.timestamp()));
            out.append(" | ").append(entry.level().map(Enum::name).orElse("-"));
            out.append(" | ").append(entry.thread()).append(" | ").append(entry.logger());
            out.append(" | ").append(entry.message().replace("\n", "\\n")).append('\n');
            entry.trace()
                    .ifPresent(trace ->
                            out.append(TraceRendering.render(entry.trace()).indent(4)));
        });
        return out.toString();
    }
}

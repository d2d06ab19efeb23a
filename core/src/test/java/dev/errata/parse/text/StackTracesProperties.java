// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.GoldenCases;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StackTracesProperties {

    private static final List<String> LINES = GoldenCases.inputs("parse/text/traces").stream()
            .flatMap(String::lines)
            .distinct()
            .toList();

    @Property(tries = 300)
    void anyTextIsReadWithoutFailure(@ForAll String text) {
        readEverything(text);
    }

    @Property(tries = 1000)
    void anyMixOfLinesOfTracesIsReadWithoutFailure(@ForAll("mixes") String text) {
        readEverything(text);
    }

    @Property(tries = 1000)
    void whatIsReadIsNeverEmpty(@ForAll("mixes") String text) {
        StackTraces.parse(text)
                .ifPresent(trace -> assertThat(trace.chain().isEmpty()).isFalse());
    }

    @Property(tries = 300)
    void javaTraceWrittenAgainIsReadTheSame(@ForAll("mixes") String text) {
        Optional<ParsedTrace> once = StackTraces.parse(text, Language.JAVA)
                .filter(trace -> trace.language() == Language.JAVA)
                .filter(trace -> JavaTraceWriter.isWritable(trace.chain()));
        once.ifPresent(trace -> assertThat(StackTraces.parse(JavaTraceWriter.write(trace.chain()), Language.JAVA))
                .contains(trace));
    }

    private static void readEverything(String text) {
        StackTraces.parse(text);
        StackTraces.parseAll(text);
        for (Language language : Language.values()) {
            StackTraces.parse(text, language);
        }
        new LogParser(text.lines().iterator()).forEachRemaining(LogEntry::isError);
    }

    /** Lines of all golden cases, whole or cut, in any order. */
    @Provide
    Arbitrary<String> mixes() {
        Arbitrary<String> line = Arbitraries.of(LINES);
        Arbitrary<String> cut = line.flatMap(
                whole -> Arbitraries.integers().between(0, whole.length()).map(end -> whole.substring(0, end)));
        return Arbitraries.frequencyOf(Tuple.of(9, line), Tuple.of(1, cut))
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("\n", lines));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads stack traces from text: the first line that only one language could have written decides which. */
public final class StackTraces {

    /** In the order in which a line is offered to them. */
    static final List<TraceGrammar> GRAMMARS = List.of(
            new JavaGrammar(),
            new JavaScriptGrammar(),
            new PythonGrammar(),
            new GoGrammar(),
            new RubyGrammar(),
            new DotNetGrammar(),
            new PhpGrammar(),
            new RustGrammar());

    /** Shorter lines than {@code /a:1} tell nothing. */
    private static final int MIN_TELLING = 4;

    private StackTraces() {}

    /** The first stack trace in the text, of any language; empty if there is none. Never throws. */
    public static Optional<ParsedTrace> parse(String text) {
        return new TraceScan(new Lines(text)).next(GRAMMARS).map(FoundTrace::trace);
    }

    /**
     * As {@link #parse(String)}, but tries the language that the sender names first, and takes an exception of that
     * language without any frame if the text has no trace of another.
     */
    public static Optional<ParsedTrace> parse(String text, Language hint) {
        TraceScan scan = new TraceScan(new Lines(text));
        Optional<ParsedTrace> hinted = scan.next(grammarOf(hint)).map(FoundTrace::trace);
        return hinted.filter(StackTraces::hasFrames).or(() -> parse(text)).or(() -> hinted);
    }

    /** All stack traces in the text, in its order. Never throws. */
    public static List<ParsedTrace> parseAll(String text) {
        return find(text).stream().map(FoundTrace::trace).toList();
    }

    /** All stack traces in the text, each with its part of the text. */
    static List<FoundTrace> find(String text) {
        TraceScan scan = new TraceScan(new Lines(text));
        List<FoundTrace> traces = new ArrayList<>();
        for (Optional<FoundTrace> trace = scan.next(GRAMMARS); trace.isPresent(); trace = scan.next(GRAMMARS)) {
            traces.add(trace.get());
        }
        return traces;
    }

    /** Whether a line can stand only in a stack trace. */
    static boolean recognises(Line line) {
        if (isTooShort(line)) {
            return false;
        }
        for (TraceGrammar grammar : GRAMMARS) {
            if (grammar.recognises(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no language could tell anything by that line. */
    static boolean isTooShort(Line line) {
        return line.length() - line.indent() < MIN_TELLING;
    }

    private static TraceGrammar grammarOf(Language language) {
        return GRAMMARS.stream()
                .filter(grammar -> grammar.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasFrames(ParsedTrace trace) {
        return trace.chain().exceptions().stream()
                .anyMatch(exception -> !exception.stackTrace().isEmpty());
    }
}

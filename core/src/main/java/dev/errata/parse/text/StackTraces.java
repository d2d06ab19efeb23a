// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import java.util.List;
import java.util.Optional;

/** Reads stack traces from text: the first line that only one language could have written decides which. */
public final class StackTraces {

    /** In the order in which a line is offered to them. */
    private static final List<TraceGrammar> GRAMMARS = List.of(
            new JavaGrammar(),
            new JavaScriptGrammar(),
            new PythonGrammar(),
            new GoGrammar(),
            new RubyGrammar(),
            new DotNetGrammar(),
            new PhpGrammar(),
            new RustGrammar());

    private StackTraces() {}

    /** The first stack trace in the text, of any language; empty if there is none. Never throws. */
    public static Optional<ParsedTrace> parse(String text) {
        Lines lines = new Lines(text);
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.get(i);
            for (TraceGrammar grammar : GRAMMARS) {
                if (grammar.recognises(line)) {
                    return parse(lines, grammar);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * As {@link #parse(String)}, but tries the language that the sender names first, and takes an exception of that
     * language without any frame if the text has no trace of another.
     */
    public static Optional<ParsedTrace> parse(String text, Language hint) {
        Optional<ParsedTrace> hinted = parse(new Lines(text), grammarOf(hint));
        return hinted.filter(StackTraces::hasFrames).or(() -> parse(text)).or(() -> hinted);
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

    private static Optional<ParsedTrace> parse(Lines lines, TraceGrammar grammar) {
        ExceptionChain chain = grammar.parse(lines);
        return chain.isEmpty() ? Optional.empty() : Optional.of(new ParsedTrace(grammar.language(), chain));
    }
}

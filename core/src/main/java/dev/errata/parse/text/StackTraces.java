// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import java.util.List;
import java.util.Optional;

/** Reads stack traces from text: the first line that only one language could have written decides which. */
public final class StackTraces {

    /** In the order in which a line is offered to them. */
    private static final List<TraceGrammar> GRAMMARS = List.of(new JavaGrammar(), new JavaScriptGrammar());

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

    /** As {@link #parse(String)}, but tries the language that the sender names first. */
    public static Optional<ParsedTrace> parse(String text, Language hint) {
        Lines lines = new Lines(text);
        for (TraceGrammar grammar : GRAMMARS) {
            if (grammar.language() == hint) {
                return parse(lines, grammar).or(() -> parse(text));
            }
        }
        return parse(text);
    }

    private static Optional<ParsedTrace> parse(Lines lines, TraceGrammar grammar) {
        ExceptionChain chain = grammar.parse(lines);
        return chain.isEmpty() ? Optional.empty() : Optional.of(new ParsedTrace(grammar.language(), chain));
    }
}

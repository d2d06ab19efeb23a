// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the lines of a text from trace to trace; every line is read at most twice. */
final class TraceScan {

    private final Lines lines;
    private int from;

    TraceScan(Lines lines) {
        this.lines = lines;
    }

    /** The next trace of any of the languages. */
    Optional<FoundTrace> next(List<TraceGrammar> grammars) {
        for (int i = from; i < lines.count(); i++) {
            TraceGrammar grammar = recognise(lines.get(i), grammars);
            if (grammar != null) {
                Optional<FoundTrace> trace = next(grammar);
                if (trace.isPresent()) {
                    return trace;
                }
                i = Math.max(i, from - 1);
            }
        }
        return Optional.empty();
    }

    /** The trace that starts here if the text is of that language. */
    Optional<FoundTrace> next(TraceGrammar grammar) {
        TraceReader reader = grammar.reader();
        int end = from;
        boolean inFrames = false;
        while (end < lines.count() && !(inFrames && isOfOther(grammar, lines.get(end)))) {
            if (!reader.read(lines.get(end))) {
                break;
            }
            inFrames = inFrames || grammar.recognises(lines.get(end));
            end++;
        }
        String text = lines.text(from, end);
        from = Math.max(end, from + 1);
        ExceptionChain chain = reader.chain();
        return chain.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundTrace(new ParsedTrace(grammar.language(), chain), text));
    }

    /** Whether the line begins a trace of another language. */
    private static boolean isOfOther(TraceGrammar grammar, Line line) {
        return !grammar.goesOnWith(line) && recognise(line, StackTraces.GRAMMARS) != null;
    }

    private static @Nullable TraceGrammar recognise(Line line, List<TraceGrammar> grammars) {
        if (StackTraces.isTooShort(line)) {
            return null;
        }
        for (TraceGrammar grammar : grammars) {
            if (grammar.recognises(line)) {
                return grammar;
            }
        }
        return null;
    }
}

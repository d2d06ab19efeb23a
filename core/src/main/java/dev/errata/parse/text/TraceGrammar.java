// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** How the traces of one language are written. */
sealed interface TraceGrammar
        permits JavaGrammar,
                JavaScriptGrammar,
                PythonGrammar,
                GoGrammar,
                RubyGrammar,
                DotNetGrammar,
                PhpGrammar,
                RustGrammar {

    /** The most frames that are read of one text; the rest is passed over. */
    int MAX_FRAMES = 10_000;

    /** The most exceptions that are read of one text. */
    int MAX_EXCEPTIONS = 500;

    Language language();

    /** Whether a line can stand only in a trace of this language. */
    boolean recognises(Line line);

    /** Whether a line may follow the frames of a trace; others that a language recognises begin one of theirs. */
    default boolean goesOnWith(Line line) {
        return recognises(line);
    }

    /** Reads one trace of this language, in time linear in the text. */
    TraceReader reader();
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

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

    /** The first trace in the lines, or an empty chain. Takes time linear in the text. */
    ExceptionChain parse(Lines lines);
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/** Panics and fatal errors of Go with the first goroutine, and errors of pkg/errors printed with their stacks. */
final class GoGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.GO;
    }

    @Override
    public boolean recognises(Line line) {
        return GoFrame.isGoroutine(line) || GoFrame.isPlace(line) || (line.startsWith("panic: ") && line.length() > 7);
    }

    @Override
    public ExceptionChain parse(Lines lines) {
        GoTraceReader reader = new GoTraceReader();
        for (int i = 0; i < lines.count() && reader.read(lines.get(i)); i++) {
            // the reader says when the trace is over
        }
        return reader.chain();
    }
}

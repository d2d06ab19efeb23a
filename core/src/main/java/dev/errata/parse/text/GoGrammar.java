// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

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
    public TraceReader reader() {
        return new GoTraceReader();
    }
}

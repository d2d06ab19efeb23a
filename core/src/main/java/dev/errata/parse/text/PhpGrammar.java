// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** Uncaught exceptions of PHP, fatal errors without a trace, and exceptions as Monolog writes them. */
final class PhpGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.PHP;
    }

    @Override
    public boolean recognises(Line line) {
        Line text = line.strip();
        return PhpFrame.parse(text) != null
                || text.contains("Fatal error: ")
                || text.contains("PHP Parse error: ")
                || text.contains("[object] (");
    }

    @Override
    public TraceReader reader() {
        return new PhpTraceReader();
    }
}

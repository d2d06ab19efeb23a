// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** Tracebacks of Python, with causes and exception groups. */
final class PythonGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.PYTHON;
    }

    @Override
    public boolean recognises(Line line) {
        Line text = PythonTraceReader.withoutMargin(line);
        return PythonFrame.parse(text.strip()) != null || text.contains("Exception Group Traceback (most recent");
    }

    @Override
    public TraceReader reader() {
        return new PythonTraceReader();
    }
}

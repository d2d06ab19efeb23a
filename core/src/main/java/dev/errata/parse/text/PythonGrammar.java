// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

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
    public ExceptionChain parse(Lines lines) {
        PythonTraceReader reader = new PythonTraceReader();
        for (int i = 0; i < lines.count() && reader.read(lines.get(i)); i++) {
            // the reader says when the trace is over
        }
        return reader.chain();
    }
}

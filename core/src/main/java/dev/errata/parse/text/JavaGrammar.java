// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/** Traces of the JVM as {@code printStackTrace}, logback and log4j2 write them. */
final class JavaGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.JAVA;
    }

    @Override
    public boolean recognises(Line line) {
        return JavaFrame.parse(line) != null;
    }

    @Override
    public ExceptionChain parse(Lines lines) {
        JavaTraceReader reader = new JavaTraceReader();
        for (int i = 0; i < lines.count() && reader.read(lines.get(i)); i++) {
            // the reader says when the trace is over
        }
        return reader.chain();
    }
}

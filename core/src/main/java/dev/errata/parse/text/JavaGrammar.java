// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

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

    /** Told by its start, since traces of the JVM are long. */
    @Override
    public boolean goesOnWith(Line line) {
        return line.strip().startsWith("at ");
    }

    @Override
    public TraceReader reader() {
        return new JavaTraceReader();
    }
}

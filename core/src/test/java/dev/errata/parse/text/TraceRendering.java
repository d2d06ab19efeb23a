// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.Optional;

/** Writes a parsed trace for golden cases: a paragraph for each exception, a line for each frame. */
final class TraceRendering {

    private TraceRendering() {}

    static String render(Optional<ParsedTrace> trace) {
        if (trace.isEmpty()) {
            return "no trace\n";
        }
        StringBuilder out = new StringBuilder();
        out.append(trace.get().language()).append('\n');
        for (ThrownException exception : trace.get().chain().exceptions()) {
            out.append(quoted(exception.type())).append(": ").append(quoted(exception.message()));
            out.append('\n');
            exception.stackTrace().frames().forEach(frame -> append(out, frame));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Frame frame) {
        out.append("  ").append(frame.module()).append(" # ").append(frame.function());
        out.append(" @ ").append(frame.file());
        if (frame.line() > 0 || frame.column() > 0) {
            out.append(':').append(frame.line());
        }
        if (frame.column() > 0) {
            out.append(':').append(frame.column());
        }
        if (!frame.sourceLine().isEmpty()) {
            out.append(" > ").append(frame.sourceLine());
        }
        out.append('\n');
    }

    private static String quoted(String text) {
        return text.isEmpty()
                ? "-"
                : text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.List;

/** Writes a chain as {@code printStackTrace} would, without leaving out common frames. */
final class JavaTraceWriter {

    private JavaTraceWriter() {}

    /** Whether every part can be told apart again when it is written: known classes, frames, one-line messages. */
    static boolean isWritable(ExceptionChain chain) {
        return chain.exceptions().stream()
                .allMatch(exception -> exception.type().endsWith("Exception")
                        && exception.type().indexOf('.') > 0
                        && exception.message().indexOf('\n') < 0
                        && !exception.stackTrace().isEmpty());
    }

    static String write(ExceptionChain chain) {
        StringBuilder out = new StringBuilder();
        List<ThrownException> exceptions = chain.exceptions();
        for (int i = exceptions.size() - 1; i >= 0; i--) {
            ThrownException exception = exceptions.get(i);
            out.append(i == exceptions.size() - 1 ? "" : "Caused by: ");
            out.append(exception.type())
                    .append(": ")
                    .append(exception.message())
                    .append('\n');
            List<Frame> frames = exception.stackTrace().frames();
            for (int f = frames.size() - 1; f >= 0; f--) {
                out.append(frame(frames.get(f)));
            }
        }
        return out.toString();
    }

    private static String frame(Frame frame) {
        String file = frame.file().isEmpty() ? "Unknown Source" : frame.file();
        String line = frame.line() == 0 ? "" : ":" + frame.line();
        return "\tat " + frame.module() + "." + frame.function() + "(" + file + line + ")\n";
    }
}

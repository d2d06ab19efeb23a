// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/** The lines before the first frame of a JVM trace: decides which of them opens the exception. */
final class JavaOpening {

    private @Nullable JavaHeader header;
    private @Nullable Line headerLine;
    private @Nullable Line last;

    /** Takes a line that stands before the first frame; a blank one ends the dump of a thread. */
    JavaOpening read(Line line) {
        if (line.strip().isEmpty()) {
            return isOfException() ? this : new JavaOpening();
        }
        last = line;
        JavaHeader found = header != null && header.certain() ? null : JavaHeader.parse(withoutCaption(line.strip()));
        if (found != null && (header == null || found.certain())) {
            header = found;
            headerLine = line;
        }
        return this;
    }

    /** Whether what was read so far can open an exception: a thread dump does not. */
    boolean isOfException() {
        return header == null || !header.type().is("java.lang.Thread.State");
    }

    boolean isCertain() {
        return header != null && header.certain();
    }

    /** The exception that these lines open; without a class if none of them names one. */
    JavaException exception() {
        Line end = last == null ? new Line("", 0, 0) : last;
        JavaHeader found = header == null ? JavaHeader.find(end) : header;
        JavaHeader opened = found == null ? new JavaHeader(end.to(0), end, false) : found;
        int indent = headerLine == null ? 0 : headerLine.indent();
        JavaException exception = new JavaException(opened, indent, false, null);
        exception.body.text(end);
        return exception;
    }

    private static Line withoutCaption(Line line) {
        return line.startsWith("Caused by: ") ? line.after("Caused by: ") : line;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Lines of a stream of any size; of a line that is longer than allowed only the start is kept. */
final class BoundedLines implements Iterator<String> {

    private final Reader reader;
    private final int maxChars;
    private final char[] buffer = new char[16 * 1024];
    private int position;
    private int filled;
    private @Nullable String next;

    BoundedLines(Reader reader, int maxChars) {
        this.reader = reader;
        this.maxChars = maxChars;
    }

    @Override
    public boolean hasNext() {
        next = next == null ? read() : next;
        return next != null;
    }

    @Override
    public String next() {
        String line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return line;
    }

    /** A line that lies in the buffer as a whole is copied once. */
    private @Nullable String read() {
        if (!fill()) {
            return null;
        }
        int end = lineEnd();
        if (end < filled && end - position <= maxChars) {
            int to = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
            String line = to == position ? "" : new String(buffer, position, to - position);
            position = end + 1;
            return line;
        }
        return readOn(new StringBuilder());
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private @Nullable String readOn(StringBuilder line) {
        while (fill()) {
            int end = lineEnd();
            line.append(buffer, position, Math.min(end - position, maxChars - line.length()));
            position = end + 1;
            if (end < filled) {
                return withoutReturn(line);
            }
        }
        return line.isEmpty() ? null : withoutReturn(line);
    }

    private boolean fill() {
        try {
            if (position >= filled) {
                filled = reader.read(buffer);
                position = 0;
            }
            return filled > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}

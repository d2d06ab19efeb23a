// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain log of any size entry by entry, with the stack traces in it. An entry begins with a time or a level;
 * text without such prefixes is split by the traces in it. Memory is bounded: an entry is cut at
 * {@link #MAX_ENTRY_CHARS}. Not thread safe.
 */
public final class LogParser implements Iterator<LogEntry> {

    /** How much of one entry is read. */
    public static final int MAX_ENTRY_CHARS = 1024 * 1024;

    private final Iterator<String> lines;
    private final Queue<LogEntry> ready = new ArrayDeque<>();
    private @Nullable LogBlock open;

    /** Reads lines that come without their line ends. */
    public LogParser(Iterator<String> lines) {
        this.lines = lines;
    }

    /** Reads a stream of characters; if it fails, {@link #hasNext} throws {@link java.io.UncheckedIOException}. */
    public static LogParser of(Reader reader) {
        return new LogParser(new BoundedLines(reader, MAX_ENTRY_CHARS));
    }

    /** Reads UTF-8; malformed bytes become U+FFFD. */
    public static LogParser of(byte[] utf8) {
        return of(new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8));
    }

    /** Whether a line begins an entry by its time or level, so that a log may be cut before it. */
    public static boolean startsEntry(String line) {
        return LogPrefix.parse(LogWrapping.of(new Line(line, 0, line.length())).line()) != null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && lines.hasNext()) {
            String text = lines.next();
            if (!text.isEmpty() || open != null) {
                read(LogWrapping.of(new Line(text, 0, text.length())));
            }
        }
        if (ready.isEmpty()) {
            close();
        }
        return !ready.isEmpty();
    }

    @Override
    public LogEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read(LogWrapping wrapping) {
        Line line = wrapping.line();
        LogPrefix prefix = LogPrefix.parse(line);
        LogBlock block = open;
        if (prefix == null) {
            carryOn(block, wrapping);
        } else if (block != null && block.expectsLevel(prefix)) {
            block.level(prefix);
        } else {
            close();
            open = new LogBlock(prefix, wrapping);
        }
    }

    private void carryOn(@Nullable LogBlock block, LogWrapping wrapping) {
        Line line = wrapping.line();
        if (block == null) {
            open = line.strip().isEmpty() ? null : new LogBlock(null, wrapping);
        } else if (block.fits(line)) {
            block.append(line);
        } else if (!block.hasPrefix() && line.indent() == 0 && !StackTraces.recognises(line)) {
            close();
            open = new LogBlock(null, wrapping);
        }
    }

    private void close() {
        if (open != null) {
            ready.addAll(open.entries());
            open = null;
        }
    }
}

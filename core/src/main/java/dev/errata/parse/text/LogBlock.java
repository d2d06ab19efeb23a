// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Level;
import dev.errata.parse.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of one log entry while they are read, or of text without any prefix. */
final class LogBlock {

    private final @Nullable LogPrefix prefix;
    private final StringBuilder content = new StringBuilder();
    private final long timestamp;
    private @Nullable Level level;
    private String logger;

    /** Begins with a line, of which the prefix was read, or null if it has none. */
    LogBlock(@Nullable LogPrefix prefix, LogWrapping wrapping) {
        this.prefix = prefix;
        long logged = prefix == null ? Times.NONE : prefix.timestamp();
        timestamp = logged == Times.NONE ? wrapping.timestamp() : logged;
        level = prefix == null ? null : prefix.level();
        logger = prefix == null ? "" : prefix.logger();
        append(prefix == null ? wrapping.line() : prefix.message());
    }

    /** Whether a line with that prefix is the second line of java.util.logging, which names the level. */
    boolean expectsLevel(LogPrefix next) {
        return prefix != null
                && level == null
                && prefix.lines() == LogPrefix.Lines.FIRST_OF_TWO
                && next.lines() == LogPrefix.Lines.UNTIMED;
    }

    /** Takes the second line of java.util.logging; the first one named the logger and the method. */
    void level(LogPrefix second) {
        level = second.level();
        String first = content.toString().strip();
        logger = first.substring(0, Math.max(0, first.indexOf(' ')));
        content.setLength(0);
        append(second.message());
    }

    boolean hasPrefix() {
        return prefix != null;
    }

    boolean fits(Line line) {
        return content.length() + line.length() < LogParser.MAX_ENTRY_CHARS;
    }

    void append(Line line) {
        content.append(line.text(), line.start(), line.end()).append('\n');
    }

    /** The entry, and one more for every further trace in it. */
    List<LogEntry> entries() {
        String all = content.toString();
        String said = all.strip();
        List<FoundTrace> traces = StackTraces.find(all);
        if (traces.isEmpty()) {
            return List.of(entry(said, Optional.empty(), said));
        }
        List<LogEntry> entries = new ArrayList<>();
        for (FoundTrace found : traces) {
            String message = prefix == null || !entries.isEmpty() ? "" : firstLine(said);
            entries.add(entry(message, Optional.of(found.trace()), found.text()));
        }
        return entries;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private LogEntry entry(String message, Optional<ParsedTrace> trace, String text) {
        return new LogEntry(
                timestamp,
                Optional.ofNullable(level),
                logger,
                prefix == null ? "" : prefix.thread(),
                message,
                trace,
                text);
    }
}

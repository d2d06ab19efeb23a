// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Level;
import dev.errata.parse.Times;
import java.util.Optional;

/**
 * One entry of a log: a line with what continues it, or a stack trace that stands alone.
 *
 * @param timestamp epoch milliseconds, or {@link Times#NONE}
 * @param level as logged, empty if not recognisable
 * @param logger name of the logger, or empty
 * @param thread name of the thread, or empty
 * @param message what was logged, without prefix and trace; all lines if there is no trace
 * @param trace the stack trace that belongs to it
 * @param text the lines without the prefix, or those of the trace; at most {@link LogParser#MAX_ENTRY_CHARS}
 */
public record LogEntry(
        long timestamp,
        Optional<Level> level,
        String logger,
        String thread,
        String message,
        Optional<ParsedTrace> trace,
        String text) {

    /** Whether it tells of a failure: it holds a trace, or was logged as an error. */
    public boolean isError() {
        return trace.isPresent()
                || level.map(l -> l.compareTo(Level.ERROR) <= 0).orElse(false);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows the names and numbers that loggers give to levels. */
public final class Levels {

    private Levels() {}

    /** The level of that name, or {@code otherwise} if nobody uses it. */
    public static Level named(String name, Level otherwise) {
        Level level = named(name);
        return level == null ? otherwise : level;
    }

    /** The level of that name, null if nobody uses it. */
    public static @Nullable Level named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "fatal", "critical", "crit", "emergency", "emerg", "alert", "panic", "dpanic" -> Level.FATAL;
            case "error", "err", "severe", "eror" -> Level.ERROR;
            case "warning", "warn" -> Level.WARNING;
            case "info", "information", "informational", "notice", "log" -> Level.INFO;
            case "debug", "trace", "verbose", "fine", "finer", "finest", "config", "silly" -> Level.DEBUG;
            default -> null;
        };
    }

    /** The level of an OpenTelemetry severity number, 1 to 24. */
    public static Level ofSeverity(int severity) {
        if (severity >= 21) {
            return Level.FATAL;
        }
        if (severity >= 17) {
            return Level.ERROR;
        }
        if (severity >= 13) {
            return Level.WARNING;
        }
        return severity >= 9 ? Level.INFO : Level.DEBUG;
    }

    /** The level of Python's logging, 10 to 50 in steps of ten. */
    public static Level ofPython(int number) {
        if (number >= 50) {
            return Level.FATAL;
        }
        if (number >= 40) {
            return Level.ERROR;
        }
        if (number >= 30) {
            return Level.WARNING;
        }
        return number >= 20 ? Level.INFO : Level.DEBUG;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Level;
import dev.errata.parse.Times;
import org.jspecify.annotations.Nullable;

/** Reads {@code fail: Acme.Shop[0]}, the line that the console logger of .NET puts before a message. */
final class DotNetPrefix {

    private DotNetPrefix() {}

    /** The prefix, or null if the line is none. */
    static @Nullable LogPrefix parse(Line line) {
        int open = line.endsWith("]") && line.matches(4, ": ") ? line.lastIndexOf('[') : -1;
        Level level = open < 6 ? null : level(line.to(4).toString());
        if (level == null || line.between(6, open).indexOf(' ') >= 0) {
            return null;
        }
        String logger = line.between(6, open).toString();
        return new LogPrefix(Times.NONE, level, "", logger, line.from(line.length()), LogPrefix.Lines.UNTIMED);
    }

    private static @Nullable Level level(String name) {
        return switch (name) {
            case "crit" -> Level.FATAL;
            case "fail" -> Level.ERROR;
            case "warn" -> Level.WARNING;
            case "info" -> Level.INFO;
            case "dbug", "trce" -> Level.DEBUG;
            default -> null;
        };
    }
}

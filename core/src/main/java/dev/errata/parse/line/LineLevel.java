// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import dev.errata.model.Level;
import dev.errata.parse.Levels;

/** Reads the level of a log line: a name, or a number of pino and bunyan (10 trace … 50 error, 60 fatal). */
final class LineLevel {

    private LineLevel() {}

    /** The level; {@link Level#ERROR} if the line gives none or an unknown one. */
    static Level of(String text) {
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Levels.named(text, Level.ERROR);
        }
        return switch (text.charAt(0)) {
            case '6' -> Level.FATAL;
            case '5' -> Level.ERROR;
            case '4' -> Level.WARNING;
            case '3' -> Level.INFO;
            default -> Level.DEBUG;
        };
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The line {@code thread 'main' panicked at src/main.rs:2:5:}, or {@code … at 'no stock', src/main.rs:2:5} of old.
 *
 * @param message what it says, if it stands on this line
 * @param place where
 */
record RustPanic(Line message, @Nullable Location place) {

    private static final String PANICKED = " panicked at ";

    static boolean isPanic(Line line) {
        int thread = line.indexOf("thread '", 0);
        return thread >= 0 && line.indexOf("' panicked at ", thread) > 0
                || thread >= 0 && line.indexOf(") panicked at ", thread) > 0;
    }

    /** Reads a line for which {@link #isPanic} holds. */
    static RustPanic parse(Line line) {
        Line said = line.from(line.indexOf(PANICKED, 0) + PANICKED.length()).strip();
        if (said.startsWith("'")) {
            int close = PhpHeader.lastIndexOf(said, "', ");
            return close <= 0
                    ? new RustPanic(said.from(1), null)
                    : new RustPanic(said.between(1, close), Location.parse(said.from(close + 3)));
        }
        Line place = said.endsWith(":") ? said.to(said.length() - 1) : said;
        return new RustPanic(said.from(said.length()), Location.parse(place));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import java.util.Locale;

/** How much of the work a measured job does. */
public enum Stage {
    /** Reads and drops. */
    READ("a"),
    /** Reads, parses, fingerprints and writes the rows of {@code events}. */
    WRITE("b"),
    /** All of {@code track}. */
    TRACK("c");

    private final String letter;

    Stage(String letter) {
        this.letter = letter;
    }

    /** Its letter in tables. */
    String letter() {
        return letter;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

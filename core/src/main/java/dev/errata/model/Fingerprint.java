// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.HexFormat;

/** Textual form of the 64-bit exact keys that facts and groups are stored under. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Sixteen lower-case hex digits. */
    public static String hex(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    /**
     * Reads sixteen hex digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static long parse(String hex) {
        if (hex.length() != 16) {
            throw new IllegalArgumentException("a fingerprint has 16 hex digits, not: " + hex);
        }
        return HexFormat.fromHexDigitsToLong(hex);
    }
}

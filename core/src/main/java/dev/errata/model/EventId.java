// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.HexFormat;
import java.util.Optional;

/** Identity of one report: 128 bits, written as 32 lower-case hex digits. */
public record EventId(long high, long low) {

    /** Reads 32 hex digits in any case, with or without dashes; empty for anything else. */
    public static Optional<EventId> parse(String text) {
        String hex = text.length() == 36 ? text.replace("-", "") : text;
        if (hex.length() != 32 || !isHex(hex)) {
            return Optional.empty();
        }
        return Optional.of(
                new EventId(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32)));
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a client shows to send into a project: the public part of a DSN, which ships inside browsers and apps.
 *
 * @param value 32 lower-case hex digits
 * @param label what people call it
 * @param enabled false refuses whoever shows it
 */
public record IngestKey(String value, String label, boolean enabled, Instant createdAt) {
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;
    private static final int SHOWN = 4;
    private static final int MAX_LABEL = 64;

    /** IllegalArgumentException when the value is no 32 hex digits or the label is longer than 64 characters. */
    public IngestKey {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("a key has 32 lower-case hex digits");
        }
        if (label.length() > MAX_LABEL) {
            throw new IllegalArgumentException("the label of a key has at most " + MAX_LABEL + " characters");
        }
    }

    /** A new key of 128 random bits, enabled. */
    public static IngestKey generate(String label, Instant now, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new IngestKey(HexFormat.of().formatHex(bytes), label, true, now);
    }

    /** Whether it is the shown one; takes as long for a near miss as for any other. */
    public boolean matches(String shown) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.ISO_8859_1), shown.getBytes(StandardCharsets.ISO_8859_1));
    }

    IngestKey withEnabled(boolean wanted) {
        return new IngestKey(value, label, wanted, createdAt);
    }

    /** Fit for a log: the first four digits only. */
    @Override
    public String toString() {
        return "IngestKey[%s…, %s, %s]".formatted(value.substring(0, SHOWN), label, enabled ? "enabled" : "disabled");
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The token of the administrator, by which the first member is made; nobody has it while none is set. */
public final class AdminToken {
    /** Environment: the token; unset or shorter than {@link #MIN_LENGTH} lets nobody in. */
    public static final String VARIABLE = "ERRATA_ADMIN_TOKEN";

    /** A shorter token could be guessed. */
    public static final int MIN_LENGTH = 16;

    private final String token;

    /** Of that token; empty is nobody's. */
    public AdminToken(String token) {
        String stripped = token.strip();
        this.token = stripped.length() < MIN_LENGTH ? "" : stripped;
    }

    /** Whether anyone may show it at all. */
    public boolean isSet() {
        return !token.isEmpty();
    }

    /** Whether it is the shown one; takes as long for a near miss as for any other text of that length. */
    public boolean isShown(String shown) {
        return isSet()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    char[] characters() {
        return token.toCharArray();
    }
}

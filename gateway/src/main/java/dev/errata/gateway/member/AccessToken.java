// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a member shows to be let in; only its digest is kept.
 *
 * @param id by which people name it: the first digits of the digest
 * @param label what people call it
 * @param digest SHA-256 of the token, 64 hex digits
 * @param expiresAt when it ceases to be good; empty for never
 */
public record AccessToken(String id, String label, String digest, Instant createdAt, Optional<Instant> expiresAt) {

    private static final String PREFIX = "errata_";
    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;
    private static final int MAX_LABEL = 100;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** IllegalArgumentException when the digest is none, or the label longer than 100 characters. */
    public AccessToken {
        if (!DIGEST.matcher(digest).matches() || !digest.startsWith(id) || id.length() != ID_DIGITS) {
            throw new IllegalArgumentException("the digest of a token is a SHA-256 that begins with its id");
        }
        if (label.length() > MAX_LABEL) {
            throw new IllegalArgumentException("the label of a token has at most " + MAX_LABEL + " characters");
        }
    }

    /** A token that was just made, and its text, which nobody can see again. */
    public record Fresh(AccessToken token, String text) {

        /** Fit for a log. */
        @Override
        public String toString() {
            return "Fresh[" + token.id() + "]";
        }
    }

    /** A new one of 256 random bits. */
    static Fresh generate(String label, Instant now, Optional<Instant> expiresAt, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String digest = digest(text);
        return new Fresh(new AccessToken(digest.substring(0, ID_DIGITS), label, digest, now, expiresAt), text);
    }

    /** SHA-256 of a text, 64 hex digits. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether it is still good at that time. */
    public boolean isGood(Instant now) {
        return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
    }
}

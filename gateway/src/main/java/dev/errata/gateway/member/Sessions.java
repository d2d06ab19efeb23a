// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser shows in place of a token, so that no gateway need remember it. All gateways with the same
 * administrator's token know the sessions of each other; without one each has a key of its own until it stops.
 */
public final class Sessions {

    /** How long one lasts. */
    public static final Duration LENGTH = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] SALT = "errata sessions, first version".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 310_000;
    private static final int KEY_BYTES = 32;
    private static final int MAX_LENGTH = 1_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * A session.
     *
     * @param member by name
     * @param tokenId of the token that began it; empty for the administrator's
     */
    public record Session(String member, String tokenId, Instant expiresAt) {}

    private Sessions(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    /** With a key that is hard to find even for whoever has a session and guesses tokens. */
    public static Sessions of(AdminToken token, Clock clock) {
        byte[] key = new byte[KEY_BYTES];
        if (token.isSet()) {
            key = stretched(token);
        } else {
            new SecureRandom().nextBytes(key);
        }
        return new Sessions(key, clock);
    }

    /** A session that begins now. */
    public Session begin(String member, String tokenId) {
        return new Session(
                member,
                tokenId,
                Instant.ofEpochSecond(clock.instant().plus(LENGTH).getEpochSecond()));
    }

    /** As a browser keeps it. */
    public String sign(Session session) {
        String content = session.member() + "\n" + session.tokenId() + "\n"
                + session.expiresAt().getEpochSecond();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signature(bytes));
    }

    /** The session that was signed so, unless it is over; empty for anything else. */
    public Optional<Session> verify(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0 || signed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(signed.substring(0, dot));
            byte[] shown = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(signature(content), shown)
                    ? Optional.of(session(new String(content, StandardCharsets.UTF_8)))
                            .filter(session -> clock.instant().isBefore(session.expiresAt()))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Session session(String content) {
        String[] parts = content.split("\n", -1);
        return new Session(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] stretched(AdminToken token) {
        PBEKeySpec spec = new PBEKeySpec(token.characters(), SALT, ROUNDS, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}

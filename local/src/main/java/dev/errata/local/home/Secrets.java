// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords of one installation: made at random once, each in a file that only its owner may read. */
public record Secrets(Path directory) {
    private static final int BYTES = 24;

    /** The password of a user, 48 hex digits; made at the first call. */
    public String password(String user) throws IOException {
        Path file = directory.resolve(user);
        synchronized (Secrets.class) { // parts that start side by side share users
            if (!Files.exists(file)) {
                Private.directory(directory);
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Private.write(file, HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file).strip();
        }
    }

    /** SHA-256 of the user's password in hex, as ClickHouse keeps it. */
    public String sha256(String user) throws IOException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(password(user).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

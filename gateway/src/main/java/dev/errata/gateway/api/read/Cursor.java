// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import dev.errata.model.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Where the next page begins: the key of the last row of the page before. It is opaque, and bound to its question: whoever changes
 * either is told so. It holds nothing that its owner has not seen, so it needs no secret.
 *
 * @param key parts of the sort key
 */
public record Cursor(List<String> key) {

    private static final String VERSION = "1";
    private static final char SEPARATOR = '\u001f';

    public Cursor {
        key = List.copyOf(key);
    }

    /** As it travels, for a question that is told from others by these texts. */
    public String write(String... question) {
        String body = VERSION + SEPARATOR + checksum(question) + SEPARATOR + String.join("" + SEPARATOR, key);
        String text = checksum(body) + SEPARATOR + body;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one back.
     *
     * @param parts of the key
     * @throws IllegalArgumentException if it is none, or of another question
     */
    public static Cursor read(String text, int parts, String... question) {
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'cursor' is none that was given", e);
        }
        int first = decoded.indexOf(SEPARATOR);
        if (first < 0 || !checksum(decoded.substring(first + 1)).equals(decoded.substring(0, first))) {
            throw new IllegalArgumentException("'cursor' is none that was given");
        }
        List<String> all = Arrays.asList(decoded.substring(first + 1).split("" + SEPARATOR, -1));
        if (all.size() != parts + 2
                || !all.get(0).equals(VERSION)
                || !all.get(1).equals(checksum(question))) {
            throw new IllegalArgumentException("'cursor' is of another question; begin again without it");
        }
        return new Cursor(all.subList(2, all.size()));
    }

    private static String checksum(String... texts) {
        CRC32C sum = new CRC32C();
        for (String text : texts) {
            sum.update((text + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        }
        return Fingerprint.hex(sum.getValue()).substring(8);
    }
}

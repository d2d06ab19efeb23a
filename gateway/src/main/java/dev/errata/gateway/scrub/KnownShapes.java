// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;

/** Values that are secrets by their own shape, whatever they are called. Each method gives the end, or -1 when it is none. */
final class KnownShapes {
    private static final byte[] PEM_BEGIN = bytes("-----BEGIN ");
    private static final byte[] PEM_KEY = bytes("PRIVATE KEY");
    private static final byte[] PEM_END = bytes("-----END ");
    private static final byte[] DASHES = bytes("-----");
    private static final int MAX_PEM_LABEL = 40;
    private static final int MIN_JWT_PART = 8;
    private static final int MIN_BEARER = 8;
    private static final int LONG_BEARER = 16;

    private KnownShapes() {}

    /** A JSON web token (RFC 7519): three parts of base64url, the first of which begins with <code>{"</code>. */
    static int jwt(byte[] bytes, int from, int to) {
        int header = base64(bytes, from, to);
        if (header - from < MIN_JWT_PART || header >= to || bytes[header] != '.') {
            return -1;
        }
        int payload = base64(bytes, header + 1, to);
        if (payload - header <= MIN_JWT_PART || payload >= to || bytes[payload] != '.') {
            return -1;
        }
        return base64(bytes, payload + 1, to);
    }

    /** A private key in PEM form, whatever its kind; to the end of the text when it is cut off. */
    static int pem(byte[] bytes, int from, int to) {
        if (!startsWith(PEM_BEGIN, bytes, from, to)) {
            return -1;
        }
        int label = indexOf(PEM_KEY, bytes, from, Math.min(to, from + MAX_PEM_LABEL));
        if (label < 0) {
            return -1;
        }
        int end = indexOf(PEM_END, bytes, label, to);
        int close = end < 0 ? -1 : indexOf(DASHES, bytes, end + PEM_END.length, to);
        return close < 0 ? to : close + DASHES.length;
    }

    /** What follows {@code Bearer}: a token, not a word of a sentence. */
    static int bearer(byte[] bytes, int from, int to) {
        int at = from;
        boolean coded = false;
        while (at < to && (isBase64(bytes[at]) || ".~+/=".indexOf(bytes[at]) >= 0)) {
            coded |= bytes[at] >= '0' && bytes[at] <= '9' || at > from && bytes[at] >= 'A' && bytes[at] <= 'Z';
            at++;
        }
        return at - from >= (coded ? MIN_BEARER : LONG_BEARER) ? at : -1;
    }

    /** What follows {@code Basic}: the base64 of a user and a password, between which there is a colon. */
    static int basic(byte[] bytes, int from, int to) {
        int at = from;
        int buffer = 0;
        boolean colon = false;
        for (int bits = 0; at < to && base64Digit(bytes[at]) >= 0; at++) {
            buffer = buffer << 6 | base64Digit(bytes[at]);
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                colon |= (buffer >> bits & 0xFF) == ':';
            }
        }
        while (at < to && bytes[at] == '=') {
            at++;
        }
        return colon ? at : -1;
    }

    /** Where the word stands first, or -1. */
    static int indexOf(byte[] word, byte[] bytes, int from, int to) {
        for (int at = from; at + word.length <= to; at++) {
            if (startsWith(word, bytes, at, to)) {
                return at;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] word, byte[] bytes, int at, int to) {
        if (to - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static int base64(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBase64(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBase64(byte b) {
        return NameBytes.isWord(b) || b == '-';
    }

    private static int base64Digit(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (b >= '0' && b <= '9') {
            return b - '0' + 52;
        }
        return b == '+' ? 62 : b == '/' ? 63 : -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

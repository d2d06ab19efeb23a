// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers of HTTP/1.1 that have a length, piece by piece. */
final class ResponseHead {

    private static final String LENGTH = "content-length:";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private ResponseHead() {}

    /**
     * The status of the answer that begins the buffer, which is complete then.
     *
     * @param received what was received, from 0 to its position
     * @return 0 if there is more to come
     */
    static int complete(ByteBuffer received) {
        int size = received.position();
        for (int i = 3; i < size; i++) {
            if (received.get(i) == '\n' && received.get(i - 2) == '\n') {
                String head = new String(received.array(), 0, i, StandardCharsets.US_ASCII);
                return size >= i + 1 + length(head) ? status(head) : 0;
            }
        }
        return 0;
    }

    private static int status(String head) {
        return Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3));
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalArgumentException("an answer without a length: " + head);
        }
        int end = head.indexOf('\r', at);
        return Integer.parseInt(head.substring(at + LENGTH.length(), end).strip());
    }
}

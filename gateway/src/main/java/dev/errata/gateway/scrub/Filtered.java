// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;

/** What stands where a secret was. */
final class Filtered {
    /** As a person sees it. */
    static final String TEXT = "[Filtered]";

    static final byte[] BYTES = TEXT.getBytes(StandardCharsets.US_ASCII);

    /** As a JSON value of its own. */
    static final byte[] JSON = ('"' + TEXT + '"').getBytes(StandardCharsets.US_ASCII);

    private Filtered() {}

    /** Whether the text goes on with it there, since it was scrubbed before. */
    static boolean isAt(byte[] bytes, int at, int to) {
        if (to - at < BYTES.length) {
            return false;
        }
        for (int i = 0; i < BYTES.length; i++) {
            if (bytes[at + i] != BYTES[i]) {
                return false;
            }
        }
        return true;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fills in the client's address where an event says {@code {{auto}}}, which only the one who sees the connection can. */
final class AutoAddress {

    private static final byte[] AUTO = "\"{{auto}}\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIELD = "\"ip_address\"".getBytes(StandardCharsets.US_ASCII);

    private AutoAddress() {}

    /** The event with the address in place of the first {@code "ip_address": "{{auto}}"}, or the same array. */
    static byte[] fill(byte[] event, String address) {
        for (int at = 0; at <= event.length - AUTO.length; at++) {
            if (event[at] == '"' && event[at + 1] == '{' && matches(event, at, AUTO) && isAddress(event, at)) {
                byte[] quoted = ("\"" + address + "\"").getBytes(StandardCharsets.US_ASCII);
                byte[] filled = Arrays.copyOf(event, event.length - AUTO.length + quoted.length);
                System.arraycopy(quoted, 0, filled, at, quoted.length);
                int rest = at + AUTO.length;
                System.arraycopy(event, rest, filled, at + quoted.length, event.length - rest);
                return filled;
            }
        }
        return event;
    }

    /** Whether what comes before is the name of the field. */
    private static boolean isAddress(byte[] event, int at) {
        int i = at - 1;
        while (i >= 0 && (event[i] <= ' ' || event[i] == ':')) {
            i--;
        }
        return i >= FIELD.length - 1 && matches(event, i - FIELD.length + 1, FIELD);
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}

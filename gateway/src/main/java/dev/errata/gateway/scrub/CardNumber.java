// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** Tells numbers of payment cards from other digits: layout as printed on cards, prefix of an issuer, check digit (ISO/IEC 7812-1). */
final class CardNumber {
    /** The fewest digits. */
    static final int MIN = 13;

    private static final int MAX = 19;

    /** Sizes of the groups in which cards print their number. */
    private static final int[][] LAYOUTS = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 4, 4, 1}, {4, 6, 5}, {4, 6, 4}};

    /** Lowest prefix, highest prefix, fewest digits, most digits of the number. */
    private static final int[][] ISSUERS = {
        {4, 4, 13, 13},
        {4, 4, 16, 16},
        {4, 4, 19, 19},
        {51, 55, 16, 16},
        {2221, 2720, 16, 16},
        {34, 34, 15, 15},
        {37, 37, 15, 15},
        {300, 305, 14, 19},
        {36, 36, 14, 19},
        {38, 39, 14, 19},
        {3528, 3589, 16, 19},
        {6011, 6011, 16, 19},
        {644, 659, 16, 19},
        {62, 62, 16, 19},
        {5018, 5018, 13, 19},
        {5020, 5020, 13, 19},
        {5038, 5038, 13, 19},
        {5893, 5893, 13, 19},
        {6304, 6304, 13, 19},
        {6759, 6763, 13, 19},
        {2200, 2204, 16, 19},
    };

    private CardNumber() {}

    /** Where the card number ends that begins with the digit at {@code from}, or {@code from} when none does. */
    static int end(byte[] bytes, int from, int to) {
        int run = digits(bytes, from, to) - from;
        if (run >= MIN) {
            return run <= MAX && endsAt(bytes, from + run, to) && isCard(bytes, from, from + run) ? from + run : from;
        }
        if (run != 4) {
            return from;
        }
        for (int[] layout : LAYOUTS) {
            int end = fit(bytes, from, to, layout);
            if (end > 0 && isCard(bytes, from, end)) {
                return end;
            }
        }
        return from;
    }

    /** Whether the digits in {@code [from, to)}, whatever stands between them, are the number of a card. */
    static boolean isCard(byte[] bytes, int from, int to) {
        int[] digits = new int[MAX];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(bytes[i])) {
                if (count == MAX) {
                    return false;
                }
                digits[count++] = bytes[i] - '0';
            }
        }
        return count >= MIN && hasIssuer(digits, count) && checks(digits, count);
    }

    private static boolean hasIssuer(int[] digits, int count) {
        for (int[] issuer : ISSUERS) {
            int prefix = 0;
            int scale = 1;
            for (int i = 0; scale <= issuer[0]; i++, scale *= 10) {
                prefix = prefix * 10 + digits[i];
            }
            if (prefix >= issuer[0] && prefix <= issuer[1] && count >= issuer[2] && count <= issuer[3]) {
                return true;
            }
        }
        return false;
    }

    /** The formula of Luhn: every second digit from the right counts double, and the sum ends in 0. */
    private static boolean checks(int[] digits, int count) {
        int sum = 0;
        for (int i = count - 1, place = 0; i >= 0; i--, place++) {
            int value = place % 2 == 0 ? digits[i] : 2 * digits[i];
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    private static int fit(byte[] bytes, int from, int to, int[] layout) {
        int at = from;
        byte separator = 0;
        for (int group = 0; group < layout.length; group++) {
            if (group > 0) {
                if (at >= to || !isSeparator(bytes[at]) || group > 1 && bytes[at] != separator) {
                    return -1;
                }
                separator = bytes[at++];
            }
            int end = digits(bytes, at, to);
            if (end - at != layout[group]) {
                return -1;
            }
            at = end;
        }
        return endsAt(bytes, at, to) ? at : -1;
    }

    /** Behind the number there is no word, and no more digits after a point. */
    private static boolean endsAt(byte[] bytes, int at, int to) {
        return at >= to || !NameBytes.isWord(bytes[at]) && !(bytes[at] == '.' && at + 1 < to && isDigit(bytes[at + 1]));
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(byte b) {
        return b == ' ' || b == '-' || b == '.';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

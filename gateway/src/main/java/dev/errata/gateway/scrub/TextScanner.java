// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;

/** Finds secrets in a text in one pass. Thread-safe. */
final class TextScanner {
    private static final byte[] BEARER = "earer".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BASIC = "asic".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_CREDENTIALS = 256;
    private static final boolean[] TRIGGER = new boolean[256];

    static {
        for (char c : "0123456789=:-J ".toCharArray()) {
            TRIGGER[c] = true;
        }
    }

    private final boolean defaults;
    private final NamedValues named;
    private final OwnPatterns patterns;

    TextScanner(ScrubRules rules, SecretNames names) {
        this.defaults = rules.defaults();
        this.named = new NamedValues(names);
        this.patterns = new OwnPatterns(rules.patterns());
    }

    /** Cuts every secret of the text in {@code [from, to)}. */
    void scan(byte[] bytes, int from, int to, Cuts cuts) {
        if (patterns.isEmpty()) {
            new Scan(bytes, from, to, true, cuts).run();
        } else {
            patterns.merge(bytes, from, to, own -> new Scan(bytes, from, to, true, own).run(), cuts);
        }
    }

    /** Cuts credentials in an address or a path only. */
    void scanLocation(byte[] bytes, int from, int to, Cuts cuts) {
        new Scan(bytes, from, to, false, cuts).run();
    }

    /** Whether the digits are the number of a card, and cards are to be taken out. */
    boolean isCard(byte[] bytes, int from, int to) {
        return defaults && to - from >= CardNumber.MIN && CardNumber.end(bytes, from, to) == to;
    }

    /** One pass over one text. */
    private final class Scan {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final boolean whole;
        private final Cuts cuts;
        private int done;

        /** Of the address read last: the colon before its password, or -1, and the at sign behind it. */
        private int passwordColon = -1;

        private int passwordEnd;

        /** The blank behind the name of an option whose value is a secret, or -1. */
        private int optionBlank = -1;

        Scan(byte[] bytes, int from, int to, boolean whole, Cuts cuts) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.whole = whole;
            this.cuts = cuts;
            this.done = from;
        }

        void run() {
            int at = from;
            while (at < to) {
                byte b = bytes[at];
                if (b >= 0 && TRIGGER[b]) {
                    at = look(b, at);
                } else {
                    at++;
                }
            }
        }

        private int look(byte b, int at) {
            return switch (b) {
                case '=' -> named(at, named.afterEquals(bytes, done, at, to));
                case ':' -> colon(at);
                case '-' -> dash(at);
                case 'J' -> jwt(at);
                case ' ' -> blank(at);
                default -> digits(at);
            };
        }

        private int named(int at, NamedValues.NamedValue value) {
            return value.isFound() ? cut(value.from(), value.to()) : at + 1;
        }

        private int colon(int at) {
            if (at + 2 < to && bytes[at + 1] == '/' && bytes[at + 2] == '/') {
                findPassword(at + 3);
                return at + 3;
            }
            if (at == passwordColon) {
                return cut(at + 1, passwordEnd);
            }
            return whole ? named(at, named.afterColon(bytes, done, at, to)) : at + 1;
        }

        private int dash(int at) {
            if (!whole || at + 2 >= to || bytes[at + 1] != '-') {
                return at + 1;
            }
            if (bytes[at + 2] == '-') {
                int end = defaults ? KnownShapes.pem(bytes, at, to) : -1;
                return end < 0 ? at + 1 : cut(at, end);
            }
            if (startsWord(at)) {
                optionBlank = named.endOfOption(bytes, at + 2, to);
            }
            return at + 2;
        }

        private int jwt(int at) {
            if (!defaults || at - 2 < done || bytes[at - 1] != 'y' || bytes[at - 2] != 'e' || !startsWord(at - 2)) {
                return at + 1;
            }
            boolean goesOn = at - 2 > done && bytes[at - 3] == '-'; // looked at before, from where it begins
            int end = goesOn ? -1 : KnownShapes.jwt(bytes, at - 2, to);
            return end < 0 ? at + 1 : cut(at - 2, end);
        }

        private int blank(int at) {
            return at == optionBlank ? named(at, NamedValues.value(bytes, at + 1, to, true)) : scheme(at);
        }

        private int scheme(int at) {
            if (!defaults || !whole || at - 5 < done) {
                return at + 1;
            }
            int end = -1;
            if (bytes[at - 1] == 'r' && isScheme('b', BEARER, at)) {
                end = KnownShapes.bearer(bytes, at + 1, to);
            } else if (bytes[at - 1] == 'c' && isScheme('b', BASIC, at)) {
                end = KnownShapes.basic(bytes, at + 1, to);
            }
            return end < 0 ? at + 1 : cut(at + 1, end);
        }

        private boolean isScheme(char first, byte[] rest, int at) {
            int begin = at - rest.length - 1;
            return begin >= done
                    && (bytes[begin] | 0x20) == first
                    && KnownShapes.startsWith(rest, bytes, begin + 1, at)
                    && startsWord(begin);
        }

        /** Looks for a password between user and host of an address; the last at sign before the path ends it. */
        private void findPassword(int begin) {
            int end = Math.min(to, begin + MAX_CREDENTIALS);
            int colon = -1;
            int sign = -1;
            for (int at = begin; at < end && bytes[at] > ' ' && "/?#\"'<>\\".indexOf(bytes[at]) < 0; at++) {
                if (bytes[at] == ':' && colon < 0) {
                    colon = at;
                } else if (bytes[at] == '@') {
                    sign = at;
                } else if (bytes[at] == '[' && Filtered.isAt(bytes, at, end)) {
                    break; // scrubbed before
                }
            }
            passwordColon = defaults && colon >= 0 && sign > colon + 1 ? colon : -1;
            passwordEnd = sign;
        }

        private int digits(int at) {
            if (defaults && whole && startsWord(at) && !isFraction(at)) {
                int end = CardNumber.end(bytes, at, to);
                if (end > at) {
                    return cut(at, end);
                }
            }
            int next = at + 1;
            while (next < to && bytes[next] >= '0' && bytes[next] <= '9') {
                next++;
            }
            return next;
        }

        private int cut(int begin, int end) {
            cuts.cut(begin, end);
            done = end;
            return end;
        }

        private boolean startsWord(int at) {
            return at == done || !NameBytes.isWord(bytes[at - 1]);
        }

        private boolean isFraction(int at) {
            return at - 2 >= done && bytes[at - 1] == '.' && bytes[at - 2] >= '0' && bytes[at - 2] <= '9';
        }
    }
}

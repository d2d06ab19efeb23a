// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds values in a text by the name before them: {@code name=value}, {@code "name": "value"}, {@code name: 'value'},
 * {@code --name value}, and header lines.
 */
final class NamedValues {
    private static final NamedValue NONE = new NamedValue(-1, -1);

    private final SecretNames names;

    NamedValues(SecretNames names) {
        this.names = names;
    }

    /** The secret value behind the equals sign at {@code at}, if there is one. */
    NamedValue afterEquals(byte[] bytes, int from, int at, int to) {
        int next = at + 1;
        if (next >= to || bytes[next] == '=' || bytes[next] == '~') {
            return NONE;
        }
        if (bytes[next] == '>') {
            return afterName(bytes, from, at, next + 1, to);
        }
        int begin = NameBytes.begin(bytes, from, at);
        return isSecret(bytes, begin, at) ? value(bytes, next, to, true) : NONE;
    }

    /** The secret value behind the colon at {@code at}, if there is one; a word of a sentence is no value. */
    NamedValue afterColon(byte[] bytes, int from, int at, int to) {
        return at + 1 < to && bytes[at + 1] != '/' && bytes[at + 1] != ':'
                ? afterName(bytes, from, at, at + 1, to)
                : NONE;
    }

    /** Where the name of an option ends that begins at {@code at}, if the next word is a secret value; else -1. */
    int endOfOption(byte[] bytes, int at, int to) {
        int end = at;
        while (end < to && end - at < NameBytes.MAX && (NameBytes.isWord(bytes[end]) || bytes[end] == '-')) {
            end++;
        }
        boolean hasValue = end + 1 < to && bytes[end] == ' ' && bytes[end + 1] != '-';
        return hasValue && isSecret(bytes, at, end) ? end : -1;
    }

    private NamedValue afterName(byte[] bytes, int from, int sign, int next, int to) {
        int end = sign;
        while (end > from && bytes[end - 1] == ' ' && sign - end < 2) {
            end--;
        }
        if (end > from && isQuote(bytes[end - 1])) {
            int last = end - 1;
            while (last > from && bytes[last - 1] == '\\') {
                last--;
            }
            int begin = NameBytes.begin(bytes, from, last);
            return isSecret(bytes, begin, last) ? value(bytes, blanks(bytes, next, to), to, false) : NONE;
        }
        int begin = NameBytes.begin(bytes, from, end);
        if (begin == end || !isSecret(bytes, begin, end)) {
            return NONE;
        }
        int at = blanks(bytes, next, to);
        if (at < to && isQuote(bytes[at]) && !isBareToken(bytes, begin, end)) {
            return value(bytes, at, to, false);
        }
        return isHeader(bytes, from, begin, end) ? line(bytes, from, begin, at, to) : NONE;
    }

    /** The rest of a header line, or of the quotes that the header stands in. */
    private static NamedValue line(byte[] bytes, int from, int begin, int at, int to) {
        if (Filtered.isAt(bytes, at, to)) {
            return NONE;
        }
        int end = ValueEnd.line(bytes, at, to);
        boolean quoted = begin > from && isQuote(bytes[begin - 1]);
        return trimmed(at, quoted ? ValueEnd.quoted(bytes, at, end, bytes[begin - 1], 0) : end);
    }

    /** The value that begins at {@code at}: in quotes, in brackets, or one word. */
    static NamedValue value(byte[] bytes, int at, int to, boolean anyWord) {
        if (Filtered.isAt(bytes, at, to)) {
            return NONE;
        }
        int quote = at;
        while (quote < to && bytes[quote] == '\\') {
            quote++;
        }
        if (quote < to && isQuote(bytes[quote])) {
            return Filtered.isAt(bytes, quote + 1, to)
                    ? NONE
                    : trimmed(quote + 1, ValueEnd.quoted(bytes, quote + 1, to, bytes[quote], quote - at));
        }
        if (at < to && (bytes[at] == '{' || bytes[at] == '[') && !anyWord) {
            return Filtered.isAt(bytes, at + 1, to)
                    ? NONE
                    : trimmed(at + 1, ValueEnd.bracketed(bytes, at + 1, to, bytes[at]));
        }
        int end = ValueEnd.word(bytes, at, to);
        return isConstant(bytes, at, end) ? NONE : trimmed(at, end);
    }

    private static NamedValue trimmed(int begin, int end) {
        return begin >= end ? NONE : new NamedValue(begin, end);
    }

    private boolean isSecret(byte[] bytes, int begin, int end) {
        return end > begin && names.kind(bytes, begin, end).isSecret();
    }

    /** Header names stand at the beginning of a line or behind a quote, and are told from sentences by their dashes. */
    private static boolean isHeader(byte[] bytes, int from, int begin, int end) {
        if (begin > from && bytes[begin - 1] != '\n' && !isQuote(bytes[begin - 1])) {
            return false;
        }
        String name = new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return name.equals("authorization") || name.equals("cookie") || name.indexOf('-') > 0;
    }

    /** Parsers complain of tokens, and quote what they mean. */
    private static boolean isBareToken(byte[] bytes, int begin, int end) {
        int length = end - begin;
        return (length == 5 || length == 6) && (bytes[begin] | 0x20) == 't';
    }

    private static boolean isConstant(byte[] bytes, int begin, int end) {
        return switch (end - begin) {
            case 3, 4, 5, 9 ->
                switch (new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1)) {
                    case "nil", "null", "None", "true", "false", "True", "False", "undefined" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private static int blanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    /** A value in a text; {@code from} is -1 when there is none. */
    record NamedValue(int from, int to) {
        boolean isFound() {
            return from >= 0;
        }
    }
}

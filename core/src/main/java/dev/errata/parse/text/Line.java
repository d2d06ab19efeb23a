// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/**
 * A part of one line, without a copy of it; positions count from its first character, and -1 says "not found".
 *
 * @param text the whole text
 * @param start first character in the text
 * @param end position after the last character in the text
 */
record Line(String text, int start, int end) {

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    char charAt(int index) {
        return text.charAt(start + index);
    }

    /** The character there, or NUL outside of the line. */
    char peek(int index) {
        return index >= 0 && index < length() ? charAt(index) : 0;
    }

    boolean is(String whole) {
        return length() == whole.length() && startsWith(whole);
    }

    boolean startsWith(String prefix) {
        return matches(0, prefix);
    }

    boolean endsWith(String suffix) {
        return matches(length() - suffix.length(), suffix);
    }

    boolean matches(int at, String part) {
        return at >= 0 && at + part.length() <= length() && text.startsWith(part, start + at);
    }

    boolean contains(String part) {
        return indexOf(part, 0) >= 0;
    }

    int indexOf(char c) {
        return indexOf(c, 0);
    }

    int indexOf(char c, int from) {
        for (int i = from; i < length(); i++) {
            if (charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    int indexOf(String part, int from) {
        for (int i = indexOf(part.charAt(0), from); i >= 0; i = indexOf(part.charAt(0), i + 1)) {
            if (matches(i, part)) {
                return i;
            }
        }
        return -1;
    }

    int lastIndexOf(char c) {
        return lastIndexOf(c, length());
    }

    /** The last position of the character before {@code before}. */
    int lastIndexOf(char c, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    Line from(int index) {
        return new Line(text, start + index, end);
    }

    Line to(int index) {
        return new Line(text, start, start + index);
    }

    Line between(int from, int to) {
        return new Line(text, start + from, start + to);
    }

    /** The line without that prefix; it must have it. */
    Line after(String prefix) {
        return from(prefix.length());
    }

    /** How many blanks and tabs it starts with. */
    int indent() {
        int i = 0;
        while (i < length() && isBlank(charAt(i))) {
            i++;
        }
        return i;
    }

    /** Without blanks at either end. */
    Line strip() {
        int to = length();
        int from = indent();
        while (to > from && isBlank(charAt(to - 1))) {
            to--;
        }
        return between(from, to);
    }

    /** The position after the digits that stand at {@code from}. */
    int skipDigits(int from) {
        int i = from;
        while (isDigit(peek(i))) {
            i++;
        }
        return i;
    }

    /** The whole line as a number, 0 if it is none; numbers too large for an int saturate. */
    int number() {
        long number = 0;
        for (int i = 0; i < length(); i++) {
            if (!isDigit(charAt(i))) {
                return 0;
            }
            number = Math.min(number * 10 + (charAt(i) - '0'), Integer.MAX_VALUE);
        }
        return (int) number;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}

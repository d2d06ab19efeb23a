// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * Class and message of a Ruby exception, in one of its forms.
 *
 * @param type class with its modules
 * @param message first line of the message
 */
record RubyHeader(Line type, Line message) {

    /** Reads {@code nothing left (NoStock)}, as it follows a call; null if there is no class. */
    static @Nullable RubyHeader afterCall(Line said) {
        int open = said.endsWith(")") ? said.lastIndexOf('(') : -1;
        if (open >= 0 && isClass(said.between(open + 1, said.length() - 1))) {
            return new RubyHeader(
                    said.between(open + 1, said.length() - 1), said.to(open).strip());
        }
        return said.startsWith("unhandled exception") ? new RubyHeader(said.to(0), said) : null;
    }

    /** Reads {@code NoStock (nothing left):} or {@code NoStock: nothing left}; null if it is neither. */
    static @Nullable RubyHeader parse(Line line) {
        int end = 0;
        while (isClassPart(line.peek(end)) && !(line.matches(end, ": "))) {
            end++;
        }
        boolean colon = line.peek(end - 1) == ':' || line.matches(end, ": ");
        Line type = line.peek(end - 1) == ':' ? line.to(end - 1) : line.to(end);
        if (!isClass(type)) {
            return null;
        }
        if (line.matches(end, " (")) {
            int close = line.lastIndexOf(')');
            return new RubyHeader(type, line.between(end + 2, close > end ? close : line.length()));
        }
        return colon ? new RubyHeader(type, line.from(Math.min(end + 1, line.length()))) : null;
    }

    private static boolean isClass(Line name) {
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        int end = 0;
        while (isClassPart(name.peek(end))) {
            end++;
        }
        return end == name.length();
    }

    private static boolean isClassPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':';
    }
}

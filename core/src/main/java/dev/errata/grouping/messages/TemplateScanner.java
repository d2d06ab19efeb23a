// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.messages;

import static dev.errata.grouping.messages.MessageTemplate.MASK;
import static dev.errata.grouping.messages.MessageTemplate.MAX_LENGTH;

/** One pass over one message: words, quoted strings, JSON and separators, in the order in which they come. */
final class TemplateScanner {

    private final String text;
    private final int end;
    private final StringBuilder out;
    private int at;
    private int wordStart;
    private int wordEnd;
    private String unclosed = "";

    TemplateScanner(String text, int end) {
        this.text = text;
        this.end = end;
        this.out = new StringBuilder(Math.min(end, MAX_LENGTH) + MASK.length());
    }

    String scan() {
        while (at < end && out.length() < MAX_LENGTH) {
            char c = text.charAt(at);
            if (c <= ' ') {
                space();
            } else if (isQuote(c) && quoted(c)) {
                continue;
            } else if ((c == '{' || c == '[') && json(c)) {
                continue;
            } else if (isSeparator(c)) {
                out.append(c);
                at++;
            } else {
                word();
            }
        }
        int length = Math.min(out.length(), MAX_LENGTH);
        while (length > 0 && out.charAt(length - 1) == ' ') {
            length--;
        }
        return out.substring(0, length);
    }

    private void space() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        at++;
    }

    private void word() {
        int start = at;
        boolean variable = false;
        boolean query = false;
        int slashes = 0;
        while (at < end) {
            char c = text.charAt(at);
            boolean inQuery = query && c == '=';
            if (at > start && !inQuery && (c <= ' ' || isSeparator(c) || (isQuote(c) && c != '\'') || endsAtColon(c))) {
                break;
            }
            query |= c == '?';
            variable |= inQuery || (c >= '0' && c <= '9') || c == '@' || c == '\\' || (c == '%' && isPlaceholder(at));
            slashes += c == '/' ? 1 : 0;
            at++;
        }
        int stop = withoutPunctuation(start);
        if (variable || slashes > 1 || (slashes == 1 && text.charAt(start) == '/' && stop - start > 1)) {
            mask();
        } else {
            out.append(text, start, stop);
            wordStart = start;
            wordEnd = stop;
        }
        out.append(text, stop, at);
    }

    private boolean endsAtColon(char c) {
        return c == ':' && (at + 1 == end || text.charAt(at + 1) <= ' ');
    }

    private boolean isPlaceholder(int percent) {
        return percent + 1 < end && "sdifxXv@(".indexOf(text.charAt(percent + 1)) >= 0;
    }

    private int withoutPunctuation(int start) {
        int stop = at;
        while (stop > start && ".!?:'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    /** Writes a mask, or lets the one before stand for both when only blanks or a comma lie between. */
    private void mask() {
        int length = out.length();
        while (length > 0 && (out.charAt(length - 1) == ' ' || out.charAt(length - 1) == ',')) {
            length--;
        }
        if (endsWithMask(length)) {
            out.setLength(length);
        } else {
            out.append(MASK);
        }
    }

    private boolean endsWithMask(int length) {
        int start = length - MASK.length();
        return start >= 0 && out.charAt(start) == '<' && out.charAt(start + 1) == '*' && out.charAt(start + 2) == '>';
    }

    private boolean quoted(char open) {
        if (open == '\'' && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        int close = unclosed.indexOf(open) >= 0 ? -1 : closing(open);
        if (close < 0) {
            unclosed += open;
            return false;
        }
        if (isNameOfCode(close)) {
            appendName(at + 1, close);
            at = close + 1;
            return true;
        }
        dropDots();
        mask();
        at = close + 1;
        while (text.startsWith("...", at) && at + 3 <= end) {
            at += 3;
        }
        return true;
    }

    private int closing(char open) {
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean closes = switch (open) {
                case '`' -> c == '`' || c == '\'';
                case '“' -> c == '”';
                case '‘' -> c == '’';
                case '«' -> c == '»';
                default -> c == open;
            };
            if (closes && (c != '\'' || i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNameOfCode(int close) {
        boolean announced =
                wordEnd > wordStart && at - wordEnd <= 2 && CodeWords.contains(text.substring(wordStart, wordEnd));
        return (announced || followedByKind(close + 1) || isCall(close)) && CodeWords.isCode(text, at + 1, close);
    }

    private boolean followedByKind(int from) {
        return text.startsWith(" object", from) || text.startsWith(" value", from);
    }

    /** Whether a quoted text is a path of names or a call, as in {@code called `Option::unwrap()`}. */
    private boolean isCall(int close) {
        int path = text.indexOf("::", at);
        return text.charAt(close - 1) == ')' || (path > at && path < close);
    }

    /** Numbers inside a name of code are the compiler's or an index. */
    private void appendName(int start, int stop) {
        out.append('\'');
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != '#') {
                out.append('#');
            }
        }
        out.append('\'');
    }

    private void dropDots() {
        int length = out.length();
        while (length > 0 && out.charAt(length - 1) == '.') {
            length--;
        }
        out.setLength(length);
    }

    /** Masks a JSON value or a placeholder in braces; a value that was cut off reaches to the end. */
    private boolean json(char open) {
        int next = at + 1;
        while (next < end && text.charAt(next) <= ' ') {
            next++;
        }
        if (next == end || !opensValue(open, text.charAt(next))) {
            return false;
        }
        mask();
        at = endOfValue();
        return true;
    }

    private static boolean opensValue(char open, char next) {
        return next == '"'
                || (open == '{' && (next == '}' || Character.isLetterOrDigit(next)))
                || (open == '[' && next == '{');
    }

    private int endOfValue() {
        int depth = 0;
        boolean inString = false;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                depth++;
            } else if (!inString && (c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '“' || c == '‘' || c == '«';
    }

    private static boolean isSeparator(char c) {
        return "()[]{}<>,;=|".indexOf(c) >= 0 || c == '"' || c == '`';
    }
}

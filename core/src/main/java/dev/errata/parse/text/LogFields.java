// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Level;
import dev.errata.parse.Levels;
import org.jspecify.annotations.Nullable;

/** Reads level, thread and logger between the time and the message of a log line, in the orders loggers use. */
final class LogFields {

    private static final int MOST_FIELDS = 10;

    private Line rest;
    private @Nullable Level level;
    private String thread = "";
    private String logger = "";

    LogFields(Line rest) {
        this.rest = rest.strip();
    }

    void read() {
        for (int i = 0; i < MOST_FIELDS && !rest.isEmpty(); i++) {
            boolean go = rest.charAt(0) == '[' ? bracket() : word();
            if (!go) {
                return;
            }
        }
    }

    @Nullable
    Level level() {
        return level;
    }

    String thread() {
        return thread;
    }

    String logger() {
        return logger;
    }

    Line message() {
        return rest;
    }

    /** The level of that name, null if it is none. */
    static @Nullable Level level(Line name) {
        if (name.length() > 13 || name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            return null;
        }
        return Levels.named(name.toString());
    }

    /** {@code [main]}, {@code [error]}, {@code [prod.ERROR]}. */
    private boolean bracket() {
        int close = rest.indexOf(']');
        if (close < 0) {
            return false;
        }
        Line inner = rest.between(1, close).strip();
        Level found = level == null ? level(inner.from(inner.lastIndexOf(':') + 1)) : null;
        if (found != null) {
            level = found;
        } else if (thread.isEmpty()) {
            thread = inner.toString();
        } else if (level != null && !logger.isEmpty()) {
            return false;
        } else {
            thread = level == null || inner.isEmpty() ? thread : inner.toString();
        }
        return advance(close + 1);
    }

    /** A level, a logger, a separator or a process number; false if the message starts here. */
    private boolean word() {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ' ' && rest.charAt(end) != '\t') {
            end++;
        }
        Line word = rest.to(end);
        if (isSeparator(word)) {
            boolean starts = !logger.isEmpty() && level != null && !word.is("---");
            return advance(end) && !starts;
        }
        if (level == null && levelOf(word)) {
            return advanceAfterLevel(word);
        }
        if (logger.isEmpty() && isLogger(word)) {
            return logger(word);
        }
        boolean number = Line.isDigit(word.charAt(0)) && word.skipDigits(0) >= word.length() - 1;
        return number && level != null && logger.isEmpty() && isProcess(end) && advance(end);
    }

    /** A number is of a process only where a separator follows it. */
    private boolean isProcess(int end) {
        return rest.matches(end, " --- ") || rest.matches(end, " [");
    }

    /** {@code ERROR}, {@code error:}, {@code ERROR:root:message}, {@code production.ERROR:}. */
    private boolean levelOf(Line word) {
        int colon = word.indexOf(':');
        Line name = colon < 0 ? word : word.to(colon);
        Line last = name.from(name.lastIndexOf('.') + 1);
        boolean plain = colon < 0 && Character.isUpperCase(last.peek(0)) && Character.isUpperCase(last.peek(1));
        Level found = plain || colon > 0 ? level(last) : null;
        boolean error = name.is("Error") || name.is("Warning");
        level = found == null || error ? level : found;
        return found != null && !error;
    }

    private boolean advanceAfterLevel(Line word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return advance(word.length());
        }
        int second = word.indexOf(':', colon + 1);
        if (second > 0) {
            logger = word.between(colon + 1, second).toString();
            return advance(second + 1) && false;
        }
        return advance(colon + 1) && rest.peek(0) == '[';
    }

    private boolean isLogger(Line word) {
        int to = word.endsWith(":") ? word.length() - 1 : word.length();
        for (int i = 0; i < to; i++) {
            char c = word.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && "./-[]".indexOf(c) < 0) {
                return false;
            }
        }
        return to > 0 && Character.isLetter(word.charAt(0)) && isFollowed(word, to) && !isThrown(word);
    }

    /** A name without dots is a logger's only if a separator stands apart from it. */
    private boolean isFollowed(Line word, int to) {
        boolean dotted = word.to(to).indexOf('.') > 0;
        Line after = rest.from(to).strip();
        boolean separated = after.startsWith(": ") || after.startsWith("- ") || after.startsWith("-- ");
        return dotted && (word.endsWith(":") || after.startsWith("[")) || separated && !word.endsWith(":");
    }

    private static boolean isThrown(Line word) {
        JavaHeader header = JavaHeader.parse(word);
        return header != null && header.certain();
    }

    private boolean logger(Line word) {
        boolean colon = word.endsWith(":");
        logger = word.to(colon ? word.length() - 1 : word.length()).toString();
        return advance(word.length()) && !colon;
    }

    private static boolean isSeparator(Line word) {
        return word.is("-") || word.is("--") || word.is("---") || word.is("|") || word.is(":");
    }

    private boolean advance(int to) {
        rest = rest.from(to).strip();
        return true;
    }
}

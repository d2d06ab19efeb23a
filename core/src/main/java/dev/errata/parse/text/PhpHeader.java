// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The words that open a PHP exception: {@code PHP Fatal error:  Uncaught DomainException: no in /srv/a.php:3}.
 *
 * @param type class with its namespace, or the kind of fatal error
 * @param message first line of the message, without the place if it stands there
 * @param place where it was thrown, if the line ends with it
 */
record PhpHeader(Line type, Line message, @Nullable Location place) {

    /** Reads a line that opens an exception; null if it does not. */
    static @Nullable PhpHeader parse(Line line) {
        int object = line.indexOf("[object] (", 0);
        if (object >= 0) {
            return monolog(line.from(object + "[object] (".length()));
        }
        int fatal = Math.max(line.indexOf("Fatal error: ", 0), line.indexOf("Parse error: ", 0));
        if (fatal >= 0) {
            Line said = line.from(fatal + "Fatal error: ".length()).strip();
            return said.startsWith("Uncaught ")
                    ? thrown(said.after("Uncaught "))
                    : of(line.between(fatal, fatal + "Fatal error".length()), said);
        }
        return thrown(line.startsWith("Next ") ? line.after("Next ") : line);
    }

    /** {@code Acme\NoStock: nothing left in /srv/a.php:3}. */
    private static @Nullable PhpHeader thrown(Line line) {
        int end = 0;
        while (isClassPart(line.peek(end))) {
            end++;
        }
        boolean ends = line.peek(end) == ':' || line.matches(end, " in /");
        if (end == 0 || !ends || Line.isDigit(line.charAt(0))) {
            return null;
        }
        return of(line.to(end), line.from(line.peek(end) == ':' ? end + 1 : end));
    }

    /** {@code Acme\NoStock(code: 0): nothing left at /srv/a.php:3)}, with backslashes doubled by JSON. */
    private static @Nullable PhpHeader monolog(Line line) {
        int code = line.indexOf("(code: ", 0);
        int message = code < 0 ? -1 : line.indexOf("): ", code);
        if (message < 0) {
            return null;
        }
        String type = line.to(code).toString().replace("\\\\", "\\");
        Line said = line.from(message + 3);
        int at = said.lastIndexOf(')');
        Line inner = at > 0 ? said.to(at) : said;
        int place = lastIndexOf(inner, " at ");
        Location location = place < 0 ? null : Location.parse(inner.from(place + 4));
        Line kept = location == null ? inner : inner.to(place);
        return new PhpHeader(new Line(type, 0, type.length()), kept, location);
    }

    private static PhpHeader of(Line type, Line said) {
        int in = lastIndexOf(said, " in ");
        Location place = in < 0 ? null : place(said.from(in + 4));
        return new PhpHeader(type, place == null ? said : said.to(in), place);
    }

    /** Reads {@code /srv/a.php:3} and {@code /srv/a.php on line 3}. */
    static @Nullable Location place(Line text) {
        int on = text.indexOf(" on line ", 0);
        if (on > 0) {
            return new Location(
                    text.to(on), text.from(on + " on line ".length()).number(), 0);
        }
        Location location = Location.parse(text);
        return location == null || location.column() > 0 ? null : location;
    }

    static int lastIndexOf(Line line, String part) {
        int at = line.length();
        do {
            at = line.lastIndexOf(part.charAt(0), at);
        } while (at >= 0 && !line.matches(at, part));
        return at;
    }

    private static boolean isClassPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\\' || c == '@';
    }
}

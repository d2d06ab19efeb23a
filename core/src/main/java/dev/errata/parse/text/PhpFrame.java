// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code #0 /srv/Shop.php(12): Acme\Shop->buy('x')}: a function, and the place that called it.
 *
 * @param module class of the called function, or empty
 * @param function called function, or empty for {@code {main}}
 * @param caller where the call stands; empty if PHP itself called
 */
record PhpFrame(String module, String function, @Nullable Location caller) {

    /** The call, or null if the stripped line is none. */
    static @Nullable PhpFrame parse(Line line) {
        int digits = line.skipDigits(1);
        if (line.peek(0) != '#' || digits == 1 || line.peek(digits) != ' ') {
            return null;
        }
        Line rest = line.from(digits + 1);
        if (rest.startsWith("{main}")) {
            return new PhpFrame("", "", null);
        }
        if (rest.startsWith("[internal function]: ")) {
            return of(rest.after("[internal function]: "), null);
        }
        for (int close = rest.indexOf("): ", 0); close > 0; close = rest.indexOf("): ", close + 1)) {
            int open = beforeDigits(rest, close);
            int number = rest.between(open + 1, close).number();
            if (number > 0 && rest.peek(open) == '(') {
                return of(rest.from(close + 3), new Location(rest.to(open), number, 0));
            }
        }
        return null;
    }

    /** Monolog doubles the backslashes of namespaces. */
    private static String unescaped(Line name) {
        return name.toString().replace("\\\\", "\\");
    }

    private static int beforeDigits(Line line, int end) {
        int i = end - 1;
        while (Line.isDigit(line.peek(i))) {
            i--;
        }
        return i;
    }

    private static PhpFrame of(Line call, @Nullable Location caller) {
        int closure = call.startsWith("{closure") ? call.indexOf('}') : 0;
        int open = call.indexOf('(', Math.max(0, closure));
        Line name = open < 0 ? call : call.to(open);
        int arrow = closure > 0 ? -1 : Math.max(name.indexOf("->", 0), name.indexOf("::", 0));
        Line module = name.to(Math.max(0, arrow));
        return new PhpFrame(unescaped(module), unescaped(name.from(arrow < 0 ? 0 : arrow + 2)), caller);
    }

    /** The function as it was running at that place. */
    Frame at(@Nullable Location place) {
        String file = place == null ? "" : place.file().toString();
        return new Frame(module, function, file, place == null ? 0 : place.line(), 0, InApp.UNKNOWN, "");
    }
}

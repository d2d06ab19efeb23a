// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;
import java.util.Set;

/**
 * Names of JavaScript: {@code file:function}, where the function has neither receiver nor alias, so that all engines
 * and ways to call agree; {@code ?} stands for anonymous and minified functions. A handler that is written in a page,
 * such as {@code onclick}, has the name of its event and tells nothing.
 */
final class JavaScriptNames implements NameScanner {

    private static final int LONGEST_MINIFIED = 2;
    private static final Set<String> ANONYMOUS = Set.of(
            "",
            "?",
            "<anonymous>",
            "(anonymous)",
            "anonymous",
            "global code",
            "module code",
            "eval code",
            "_onTimeout",
            "_onImmediate");

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String file = frame.file();
        boolean inPage = isPage(file);
        if (file.isEmpty()) {
            FileStem.append(frame.module().replace(':', '/'), out);
        } else if (inPage) {
            out.append("page");
        } else {
            FileStem.append(file, out);
        }
        if (out.length() > 0) {
            out.append(':');
        }
        int alias = frame.function().indexOf(" [as ");
        String name = plain(alias < 0 ? frame.function() : frame.function().substring(0, alias));
        out.append(name);
        return !name.equals("?") && !(inPage && name.startsWith("on"));
    }

    /** Whether the code stands in a page itself; its address names what is shown, not the code. */
    private static boolean isPage(String file) {
        int end = file.indexOf('?');
        int slash = file.lastIndexOf('/', end < 0 ? file.length() : end);
        int dot = file.indexOf('.', Math.max(slash, 0));
        return file.startsWith("http") && (dot < 0 || (end >= 0 && dot > end) || file.startsWith(".htm", dot));
    }

    /** The last part of a path of names: {@code async Cart.total}, {@code Cart.prototype.total}, {@code total/<}. */
    private static String plain(String function) {
        int end = function.length();
        if (end > 1 && function.charAt(end - 1) == '<' && function.charAt(end - 2) == '/') {
            return "?";
        }
        while (end > 0 && function.charAt(end - 1) == '<') {
            end--;
        }
        int start = end;
        while (start > 0 && !isSeparator(function.charAt(start - 1))) {
            start--;
        }
        String name = function.substring(start, end);
        return ANONYMOUS.contains(name) || ANONYMOUS.contains(function) || name.length() <= LONGEST_MINIFIED
                ? "?"
                : name;
    }

    /** A star ends what Firefox and Safari put before a function that was awaited. */
    private static boolean isSeparator(char c) {
        return c == '.' || c == ' ' || c == '/' || c == '#' || c == '*';
    }
}

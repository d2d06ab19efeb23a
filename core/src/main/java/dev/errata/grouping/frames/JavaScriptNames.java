// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;
import java.util.Set;

/**
 * Names of JavaScript: {@code file:function}, where the function has neither receiver nor alias, so that all engines
 * and ways to call agree; {@code ?} stands for anonymous and minified functions.
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
        if (frame.file().isEmpty()) {
            FileStem.append(frame.module().replace(':', '/'), out);
        } else {
            FileStem.append(frame.file(), out);
        }
        if (out.length() > 0) {
            out.append(':');
        }
        String name = name(frame.function());
        out.append(name);
        return !name.equals("?");
    }

    private static String name(String function) {
        int alias = function.indexOf(" [as ");
        String called = plain(alias < 0 ? function : function.substring(0, alias));
        if (!called.equals("?") || alias < 0) {
            return called;
        }
        int end = function.indexOf(']', alias);
        return end < 0 ? called : plain(function.substring(alias + " [as ".length(), end));
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

    private static boolean isSeparator(char c) {
        return c == '.' || c == ' ' || c == '/' || c == '#';
    }
}

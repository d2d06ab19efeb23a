// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of Go: {@code import/path.Type.Method}, without pointers, arguments, type arguments and closure numbers. */
final class GoNames implements NameScanner {

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String function = frame.function();
        if (!frame.module().isEmpty() && !function.startsWith(frame.module() + ".")) {
            out.append(frame.module()).append('.');
        }
        int end = endWithoutArguments(function);
        if (function.startsWith("init.") || function.contains(".init.")) {
            end = Math.min(end, function.lastIndexOf('.')); // a package may have several, which are numbered
        }
        boolean named = true;
        for (int i = 0; i < end; i++) {
            char c = function.charAt(i);
            if (c == '[') {
                i = skipTypeArguments(function, i);
            } else if (function.startsWith(".func", i) || function.startsWith(".gowrap", i)) {
                named = false;
                break;
            } else if (c == '-' && function.startsWith("-fm", i) && i + 3 == end) {
                break;
            } else if (c != '(' && c != ')' && c != '*') {
                out.append(c);
            }
        }
        if (!named) {
            out.append(".func");
        }
        return named;
    }

    /** A receiver such as {@code (*Store)} is followed by more, arguments are not. */
    private static int endWithoutArguments(String function) {
        int open = function.lastIndexOf('(');
        return open > 0 && function.endsWith(")") && function.charAt(open - 1) != '.' ? open : function.length();
    }

    private static int skipTypeArguments(String function, int open) {
        int close = function.indexOf(']', open);
        return close < 0 ? function.length() : close;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of .NET: {@code Namespace.Type.Method}; state machines and closures go by the method they were made of. */
final class DotNetNames implements NameScanner {

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String module = frame.module();
        String function = frame.function();
        String full = module.isEmpty() || function.startsWith(module + ".") ? function : module + "." + function;
        boolean named = true;
        int end = endOfName(full);
        for (int i = 0; i < end; i++) {
            char c = full.charAt(i);
            if (c == '<') {
                int close = full.indexOf('>', i);
                if (close < 0) {
                    break;
                }
                appendMadeOf(full, i + 1, close, out);
                named &= !full.startsWith("b__", close + 1) && !full.startsWith("c", close + 1);
                i = endOfGenerated(full, close + 1, end) - 1;
            } else if (c == '`') {
                i = skipDigits(full, i + 1, end) - 1;
            } else {
                out.append(c == '+' ? '.' : c);
            }
        }
        dropSuffix(out, ".MoveNext");
        return named;
    }

    private static int endOfName(String full) {
        for (int i = 1; i < full.length(); i++) {
            char c = full.charAt(i);
            if (c == '(' || c == '[') {
                return i;
            }
        }
        return full.length();
    }

    /** The method that was compiled to something else; a closure's own class was made of none. */
    private static void appendMadeOf(String full, int start, int end, StringBuilder out) {
        if (end > start) {
            out.append(full, start, end);
        } else if (out.length() > 0) {
            out.setLength(out.length() - 1);
        }
    }

    private static int endOfGenerated(String full, int from, int end) {
        int i = from;
        while (i < end && full.charAt(i) != '.' && full.charAt(i) != '+') {
            i++;
        }
        return i;
    }

    private static int skipDigits(String full, int from, int end) {
        int i = from;
        while (i < end && full.charAt(i) >= '0' && full.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static void dropSuffix(StringBuilder out, String suffix) {
        int start = out.length() - suffix.length();
        if (start > 0 && out.indexOf(suffix, start) == start) {
            out.setLength(start);
        }
    }
}

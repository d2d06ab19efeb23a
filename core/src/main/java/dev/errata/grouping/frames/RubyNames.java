// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of Ruby: {@code file:method}; a block, rescue or ensure belongs to its method. */
final class RubyNames implements NameScanner {

    private static final String INSIDE = " in ";

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        FileStem.append(frame.file().isEmpty() ? frame.module() : frame.file(), out);
        out.append(':');
        String function = frame.function();
        int start = function.lastIndexOf(INSIDE);
        start = start < 0 ? 0 : start + INSIDE.length();
        if (start < function.length() && function.charAt(start) != '<') {
            start = Math.max(start, Math.max(function.lastIndexOf('#'), function.lastIndexOf('.')) + 1);
        }
        int end = endWithoutNumbers(function);
        out.append(function, start, Math.max(start, end));
        return start < function.length();
    }

    /** The method of a template ends with two numbers that change at each start: {@code _show_html_erb__1234_4560}. */
    private static int endWithoutNumbers(String function) {
        int numbers = function.startsWith("_app_") ? function.indexOf("__", 1) : -1;
        return numbers < 0 ? function.length() : numbers;
    }
}

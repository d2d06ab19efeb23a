// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import dev.errata.parse.text.LogParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a long text into records where an entry of the log begins, so that no stack trace is torn. */
final class TextCutter {

    /** From this size on a record ends where the next entry begins. */
    static final int TARGET = 512 * 1024;

    /** From this size on a record ends with its line, whatever follows. */
    static final int MAX = 4 * 1024 * 1024;

    private static final int LONGEST_PREFIX = 1024;

    private TextCutter() {}

    static List<byte[]> cut(byte[] text) {
        if (text.length <= TARGET) {
            return List.of(text);
        }
        List<byte[]> records = new ArrayList<>();
        int from = 0;
        int line = 0;
        while (line < text.length) {
            int size = line - from;
            boolean entry = size >= TARGET && LogParser.startsEntry(beginning(text, line));
            if (size > 0 && (entry || size >= MAX)) {
                records.add(Arrays.copyOfRange(text, from, line));
                from = line;
            }
            line = nextLine(text, line, from + MAX);
        }
        records.add(Arrays.copyOfRange(text, from, text.length));
        return records;
    }

    private static String beginning(byte[] text, int line) {
        int end = Math.min(nextLine(text, line, line + LONGEST_PREFIX), text.length);
        return new String(text, line, end - line, StandardCharsets.UTF_8).stripTrailing();
    }

    /** Where the line after this one begins, or the bound in a line that does not end before it. */
    private static int nextLine(byte[] text, int line, int bound) {
        int i = line;
        int end = Math.min(Math.max(bound, line + 1), text.length);
        while (i < end) {
            if (text[i++] == '\n') {
                return i;
            }
        }
        return i;
    }
}

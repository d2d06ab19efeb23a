// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import java.util.Arrays;

/** A text as lines, ended by LF, CR LF or CR, found in one pass. */
final class Lines {

    private static final int FIRST = 8;

    private final String text;
    private int[] starts = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int count;

    Lines(String text) {
        this.text = text;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(start, i);
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            add(start, text.length());
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    /** The text of lines {@code from} to {@code to - 1}. */
    String text(int from, int to) {
        return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
    }

    Line get(int index) {
        return new Line(text, starts[index], ends[index]);
    }
}

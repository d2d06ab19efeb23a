// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of an unknown language: module or file and function as they are, numbers and addresses masked. */
final class OtherNames implements NameScanner {

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        if (frame.module().isEmpty()) {
            FileStem.append(frame.file(), out);
        } else {
            appendMasked(frame.module(), out);
        }
        if (out.length() > 0) {
            out.append(':');
        }
        appendMasked(frame.function(), out);
        return !frame.function().isEmpty();
    }

    private static void appendMasked(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                out.append(c);
                continue;
            }
            out.append('#');
            if (c == '0' && text.startsWith("x", i + 1)) {
                i++;
            }
            while (i + 1 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0) {
                i++;
            }
        }
    }
}

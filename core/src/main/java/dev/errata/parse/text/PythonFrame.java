// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/** Reads {@code File "/srv/shop.py", line 12, in total}. */
final class PythonFrame {

    private PythonFrame() {}

    /** The frame, or null if the stripped line is none. */
    static @Nullable Frame parse(Line line) {
        if (!line.startsWith("File \"")) {
            return null;
        }
        int close = line.indexOf("\", line ", 6);
        if (close < 0) {
            return null;
        }
        int number = close + "\", line ".length();
        int end = line.skipDigits(number);
        if (end == number || (end < line.length() && !line.matches(end, ", in "))) {
            return null;
        }
        String function =
                end == line.length() ? "" : line.from(end + ", in ".length()).toString();
        String file = line.between(6, close).toString();
        return new Frame("", function, file, line.between(number, end).number(), 0, InApp.UNKNOWN, "");
    }

    /** The frame with the line of source code that stands below it. */
    static Frame withSource(Frame frame, Line source) {
        return new Frame(
                frame.module(),
                frame.function(),
                frame.file(),
                frame.line(),
                frame.column(),
                frame.inApp(),
                source.toString());
    }
}

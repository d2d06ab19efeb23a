// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/** Reads a call of Rust: {@code 4: shop::buy::h0123456789abcdef} and, a line below, {@code at src/shop.rs:12:5}. */
final class RustFrame {

    private static final int HASH = "::h0123456789abcdef".length();

    private RustFrame() {}

    /** The call without its place, or null if the stripped line is none. */
    static @Nullable Frame parse(Line line) {
        int digits = line.skipDigits(0);
        if (digits == 0 || !line.matches(digits, ": ")) {
            return null;
        }
        Line name = withoutHash(withoutAddress(line.from(digits + 2).strip()));
        int split = lastSeparator(name);
        Line module = split < 0 ? name.to(0) : name.to(split);
        String function = name.from(split < 0 ? 0 : split + 2).toString();
        return new Frame(module.toString(), function, "", 0, 0, InApp.UNKNOWN, "");
    }

    /** The call with the place that stands below it. */
    static Frame at(Frame call, @Nullable Location place) {
        return place == null
                ? call
                : new Frame(
                        call.module(),
                        call.function(),
                        place.file().toString(),
                        place.line(),
                        place.column(),
                        InApp.UNKNOWN,
                        "");
    }

    private static Line withoutAddress(Line name) {
        int dash = name.startsWith("0x") ? name.indexOf(" - ", 0) : -1;
        return dash < 0 ? name : name.from(dash + 3);
    }

    private static Line withoutHash(Line name) {
        int at = name.length() - HASH;
        return at > 0 && name.matches(at, "::h") && name.from(at + 3).indexOf(':') < 0 ? name.to(at) : name;
    }

    /** The last {@code ::} outside of {@code <…>}. */
    private static int lastSeparator(Line name) {
        int depth = 0;
        for (int i = name.length() - 2; i > 0; i--) {
            char c = name.charAt(i + 1);
            depth += c == '>' ? 1 : c == '<' ? -1 : 0;
            if (depth == 0 && c == ':' && name.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/** Reads a call of Go, which takes two lines: {@code main.(*Shop).buy(0xc0, 0x2)} and {@code /srv/shop.go:12 +0x1d}. */
final class GoFrame {

    private GoFrame() {}

    /** Whether the line is the second of a frame. */
    static boolean isPlace(Line line) {
        return line.peek(0) == '\t' && place(line) != null;
    }

    /** Whether the line is {@code goroutine 7 [running]:}. */
    static boolean isGoroutine(Line line) {
        int end = line.skipDigits(10);
        return line.startsWith("goroutine ") && end > 10 && line.matches(end, " [") && line.endsWith("]:");
    }

    private static @Nullable Location place(Line line) {
        Line text = line.strip();
        int offset = text.lastIndexOf(' ');
        Line place = offset > 0 && text.matches(offset, " +0x") ? text.to(offset) : text;
        Location location = Location.parse(place);
        boolean source = location != null
                && (location.file().endsWith(".go")
                        || location.file().endsWith(".s")
                        || location.file().is("_cgo_gotypes.go"));
        return source ? location : null;
    }

    /** The frame of a function line and a place line, for which {@link #isPlace} holds. */
    static Frame of(Line function, Line place) {
        Line name = withoutArguments(function.strip());
        int slash = name.lastIndexOf('/');
        int dot = name.indexOf('.', slash + 1);
        Location location = place(place);
        Line module = dot < 0 ? name.to(0) : name.to(dot);
        return new Frame(
                module.toString(),
                name.from(dot + 1).toString(),
                location == null ? "" : location.file().toString(),
                location == null ? 0 : location.line(),
                0,
                InApp.UNKNOWN,
                "");
    }

    private static Line withoutArguments(Line call) {
        Line name = call;
        if (name.startsWith("created by ")) {
            int goroutine = name.indexOf(" in goroutine ", 0);
            name = goroutine < 0 ? name.after("created by ") : name.between(11, goroutine);
        }
        int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        boolean receiver = open >= 0 && (name.peek(open + 1) == '*' || name.peek(open - 1) == '.');
        return open > 0 && !receiver ? name.to(open) : name;
    }
}

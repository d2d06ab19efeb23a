// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/** Reads {@code at app//com.acme.Shop.buy(Shop.java:12) ~[shop.jar:1.0]}. */
final class JavaFrame {

    private JavaFrame() {}

    /** The frame, or null if the line is none. */
    static @Nullable Frame parse(Line whole) {
        Line line = whole.strip();
        if (!line.startsWith("at ")) {
            return null;
        }
        Line call = withoutPackaging(line.after("at "));
        int open = call.lastIndexOf('(');
        if (open <= 0 || !call.endsWith(")") || call.charAt(open - 1) == ' ') {
            return null;
        }
        Line name = withoutModule(call.to(open));
        int dot = name.lastIndexOf('.');
        Line source = call.between(open + 1, call.length() - 1);
        if (dot <= 0 || !isSource(source)) {
            return null;
        }
        return frame(name.to(dot), name.from(dot + 1), source);
    }

    private static Frame frame(Line module, Line function, Line source) {
        int colon = source.lastIndexOf(':');
        boolean known = !source.startsWith("Native Method") && !source.startsWith("Unknown Source");
        Line file = colon >= 0 ? source.to(colon) : source;
        int line = colon >= 0 ? source.from(colon + 1).number() : 0;
        return new Frame(
                module.toString(), function.toString(), known ? file.toString() : "", line, 0, InApp.UNKNOWN, "");
    }

    /** Without {@code ~[shop.jar:1.0]}, {@code [na:na]}, {@code [3 skipped]} at the end. */
    private static Line withoutPackaging(Line call) {
        Line rest = call;
        while (rest.endsWith("]")) {
            int open = rest.lastIndexOf('[');
            if (open <= 0) {
                return rest;
            }
            int end = rest.charAt(open - 1) == '~' ? open - 1 : open;
            rest = rest.to(end).strip();
        }
        return rest;
    }

    /** Without {@code java.base@17/} or {@code app//}; the slash in {@code $$Lambda/0x0008} is part of the class. */
    private static Line withoutModule(Line name) {
        int slash = name.lastIndexOf('/');
        while (slash >= 0 && Line.isDigit(name.peek(slash + 1))) {
            slash = name.lastIndexOf('/', slash);
        }
        return name.from(slash + 1);
    }

    private static boolean isSource(Line source) {
        if (source.startsWith("Native Method") || source.startsWith("Unknown Source")) {
            return true;
        }
        boolean pointed = source.indexOf('.') >= 0 || source.indexOf(':') >= 0 || source.is("<generated>");
        return pointed && source.indexOf(' ') < 0 && source.indexOf('/') < 0 && source.indexOf(',') < 0;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code at Acme.Shop.Buy(String name) in C:\shop\Shop.cs:line 12}. */
final class DotNetFrame {

    /** "at" in the languages of the runtime. */
    private static final List<String> AT = List.of("at ", "bei ", "à ", "en ", "em ", "в ", "w ", "in ", "在 ", "場所 ");

    private DotNetFrame() {}

    /** The frame, or null if the line is none. */
    static @Nullable Frame parse(Line whole) {
        if (whole.indent() == 0) {
            return null;
        }
        Line line = whole.strip();
        for (String at : AT) {
            if (line.startsWith(at)) {
                return call(line.after(at).strip());
            }
        }
        return null;
    }

    private static @Nullable Frame call(Line call) {
        int open = call.indexOf('(');
        int close = closing(call, open);
        if (open <= 0 || close < 0) {
            return null;
        }
        Line name = call.to(open).strip();
        int dot = lastDot(name);
        if (dot <= 0 || name.indexOf(' ') >= 0 || !isParameters(call.between(open + 1, close))) {
            return null;
        }
        return frame(name.to(dot), name.from(dot + 1), call.from(close + 1).strip());
    }

    /** The parenthesis that closes the parameters. */
    private static int closing(Line call, int open) {
        int depth = 0;
        for (int i = Math.max(0, open); i < call.length(); i++) {
            depth += call.charAt(i) == '(' ? 1 : call.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return open < 0 ? -1 : i;
            }
        }
        return -1;
    }

    /** The dot before the method; {@code ..ctor} keeps one, dots of type arguments do not count. */
    private static int lastDot(Line name) {
        int depth = 0;
        for (int i = name.length() - 1; i > 0; i--) {
            char c = name.charAt(i);
            depth += c == ']' || c == '>' ? 1 : c == '[' || c == '<' ? -1 : 0;
            if (c == '.' && depth == 0) {
                return name.charAt(i - 1) == '.' ? i - 1 : i;
            }
        }
        return -1;
    }

    private static boolean isParameters(Line parameters) {
        return parameters.isEmpty() || (parameters.indexOf(' ') > 0 && parameters.indexOf(':') < 0);
    }

    private static Frame frame(Line module, Line function, Line rest) {
        int colon = rest.lastIndexOf(':');
        int blank = rest.indexOf(' ');
        int digits = colon < 0 ? -1 : firstDigit(rest, colon);
        boolean placed = blank > 0 && colon > blank && digits > 0;
        String file = placed ? rest.between(blank + 1, colon).toString() : "";
        int line = placed ? rest.between(digits, rest.skipDigits(digits)).number() : 0;
        return new Frame(module.toString(), function.toString(), file, line, 0, InApp.UNKNOWN, "");
    }

    private static int firstDigit(Line line, int from) {
        int i = from;
        while (i < line.length() && !Line.isDigit(line.charAt(i))) {
            i++;
        }
        return i < line.length() ? i : -1;
    }
}

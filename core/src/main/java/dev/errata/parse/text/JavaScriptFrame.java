// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/** Reads one call as V8, SpiderMonkey and JavaScriptCore write it. */
final class JavaScriptFrame {

    private JavaScriptFrame() {}

    /** The frame, or null if the line is none. */
    static @Nullable Frame parse(Line whole) {
        Line line = whole.strip();
        return line.startsWith("at ") ? v8(line.after("at ").strip()) : gecko(line);
    }

    /** {@code Cart.total [as sum] (file:///srv/cart.js:12:5)}, {@code async /srv/cart.js:12:5}. */
    private static @Nullable Frame v8(Line whole) {
        Line call = whole.endsWith(",") ? whole.to(whole.length() - 1) : whole;
        call = call.endsWith(" {") ? call.to(call.length() - 2) : call;
        int open = call.endsWith(")") ? call.indexOf(" (", 0) : -1;
        if (open > 0) {
            return frame(withoutAsync(call.to(open)), call.between(open + 2, call.length() - 1));
        }
        return frame(call.to(0), withoutAsync(call));
    }

    /** {@code total@https://shop.example/cart.js:12:5}, {@code forEach@[native code]}. */
    private static @Nullable Frame gecko(Line line) {
        int at = line.indexOf('@');
        if (at < 0 || !isUrl(line.from(at + 1))) {
            return null;
        }
        Line function = line.to(at);
        if (function.indexOf(": ", 0) >= 0) {
            return null; // a message that quotes a frame
        }
        int star = function.lastIndexOf('*');
        return frame(function.from(star + 1), withoutEval(line.from(at + 1)));
    }

    private static @Nullable Frame frame(Line function, Line place) {
        Line source = origin(place);
        if (isPlaceless(source)) {
            return new Frame("", function.toString(), source.toString(), 0, 0, InApp.UNKNOWN, "");
        }
        Location location = Location.parse(source);
        if (location == null || !isFile(location.file())) {
            return null;
        }
        String file = location.file().toString();
        return new Frame("", function.toString(), file, location.line(), location.column(), InApp.UNKNOWN, "");
    }

    /** Evaluated code stands for the call that evaluated it: {@code eval at run (cart.js:1:2), <anonymous>:3:4}. */
    private static Line origin(Line place) {
        Line source = place;
        while (source.startsWith("eval at ")) {
            int open = source.indexOf(" (", 0);
            int close = source.lastIndexOf(')');
            if (open < 0 || close < open) {
                return source;
            }
            source = source.between(open + 2, close);
        }
        return source.startsWith("address at ") ? source.after("address at ") : source;
    }

    /** Without {@code line 12 > eval:1:1}, which SpiderMonkey adds to the place that evaluated. */
    private static Line withoutEval(Line place) {
        int nested = place.indexOf(" > ", 0);
        int line = place.indexOf(" line ", 0);
        if (nested < 0 || line < 0 || line > nested) {
            return place;
        }
        String plain = place.to(line) + ":" + place.between(line + 6, nested);
        return new Line(plain, 0, plain.length());
    }

    private static boolean isPlaceless(Line source) {
        return source.is("<anonymous>")
                || source.is("native")
                || source.is("[native code]")
                || source.startsWith("index ")
                || source.is("native code");
    }

    private static boolean isFile(Line file) {
        return file.indexOf('/') >= 0
                || file.indexOf('.') > 0
                || file.indexOf('\\') >= 0
                || file.startsWith("node:")
                || file.is("<anonymous>");
    }

    private static boolean isUrl(Line place) {
        int scheme = place.indexOf("://", 0);
        boolean absolute = scheme > 0 && place.to(scheme).indexOf(' ') < 0;
        return absolute || place.startsWith("/") || place.is("[native code]") || place.startsWith("<anonymous>");
    }

    private static Line withoutAsync(Line call) {
        return call.startsWith("async ") ? call.after("async ") : call;
    }
}

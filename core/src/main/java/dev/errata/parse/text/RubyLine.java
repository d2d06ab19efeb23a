// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code shop.rb:12:in 'Shop#buy': nothing left (NoStock)} and {@code from shop.rb:3:in `main'}.
 *
 * @param frame the call
 * @param said what follows after the call and a colon, empty if nothing does
 */
record RubyLine(Frame frame, Line said) {

    /** The line, or null if it is no call. */
    static @Nullable RubyLine parse(Line whole) {
        Line line = withoutCaption(whole.strip());
        int in = line.indexOf(":in ", 1);
        char quote = line.peek(in + 4);
        if (in <= 0 || (quote != '`' && quote != '\'')) {
            return null;
        }
        Location location = Location.parse(line.to(in));
        int close = closingQuote(line, in + 5);
        if (location == null || location.column() > 0 || close < 0) {
            return null;
        }
        Line said = line.matches(close, "': ") ? line.from(close + 3) : line.to(0);
        return new RubyLine(frame(location, line.between(in + 5, close)), said);
    }

    /** Quotes inside a label, as of {@code block in <class:Shop's>}, are followed by neither a colon nor the end. */
    private static int closingQuote(Line line, int from) {
        for (int i = line.indexOf('\'', from); i >= 0; i = line.indexOf('\'', i + 1)) {
            if (i == line.length() - 1 || line.peek(i + 1) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** {@code block in Shop#buy} is the function {@code block in buy} of the module {@code Shop}. */
    private static Frame frame(Location location, Line label) {
        int block = label.indexOf(" in ", 0);
        Line prefix = block < 0 ? label.to(0) : label.to(block + 4);
        Line name = label.from(prefix.length());
        int split = name.startsWith("<") ? -1 : Math.max(name.indexOf('#'), name.indexOf('.'));
        Line module = split <= 0 ? name.to(0) : name.to(split);
        String function = prefix.toString() + name.from(split <= 0 ? 0 : split + 1);
        return new Frame(
                module.toString(), function, location.file().toString(), location.line(), 0, InApp.UNKNOWN, "");
    }

    /** Without {@code from } and the number that reversed traces put before it. */
    private static Line withoutCaption(Line line) {
        int digits = line.skipDigits(0);
        Line rest = digits > 0 && line.matches(digits, ": ") ? line.from(digits + 2) : line;
        return rest.startsWith("from ") ? rest.after("from ") : rest;
    }
}

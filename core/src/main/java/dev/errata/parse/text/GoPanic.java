// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** Reads the first line of a panic: {@code panic: runtime error: index out of range [5] with length 3}. */
final class GoPanic {

    private static final String SERVING = "http: panic serving ";

    private GoPanic() {}

    static boolean isPanic(Line line) {
        return line.startsWith("panic: ") || line.startsWith("fatal error: ") || line.contains(SERVING);
    }

    /** Opens the exception of a line for which {@link #isPanic} holds. */
    static OpenException open(Line line) {
        if (line.startsWith("fatal error: ")) {
            return new OpenException("fatal error", line.after("fatal error: "));
        }
        Line said = line.startsWith("panic: ") ? withoutRecovered(line.after("panic: ")) : served(line);
        if (said.startsWith("runtime error: ")) {
            return new OpenException("runtime error", said.after("runtime error: "));
        }
        int open = said.indexOf('(');
        boolean typed = open > 0 && said.endsWith(")") && isType(said.to(open));
        return typed
                ? new OpenException(said.to(open).toString(), said.between(open + 1, said.length() - 1))
                : new OpenException("panic", said);
    }

    /** What net/http reports after the address of the client. */
    private static Line served(Line line) {
        int client = line.indexOf(SERVING, 0) + SERVING.length();
        int colon = line.indexOf(": ", client);
        return colon < 0 ? line.from(client) : line.from(colon + 2);
    }

    private static Line withoutRecovered(Line said) {
        int at = said.endsWith("]") ? said.indexOf(" [recovered", 0) : -1;
        return at >= 0 ? said.to(at) : said;
    }

    /** Whether a value was printed with its type, as {@code main.Reason("full")}. */
    private static boolean isType(Line name) {
        return name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    }
}

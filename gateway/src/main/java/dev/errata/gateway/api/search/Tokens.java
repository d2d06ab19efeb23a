// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import dev.errata.gateway.api.search.Token.Part;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line into conditions. */
final class Tokens {

    private static final int MAX_TOKENS = 30;
    private static final int MAX_PARTS = 30;

    private final String line;
    private int at;

    private Tokens(String line) {
        this.line = line;
    }

    /**
     * The conditions in their order.
     *
     * @throws SearchException if a quote does not end, or there are too many
     */
    static List<Token> of(String line) {
        Tokens tokens = new Tokens(line);
        List<Token> all = new ArrayList<>();
        while (tokens.skipBlanks()) {
            if (all.size() == MAX_TOKENS) {
                throw new SearchException(tokens.at, "more than %d conditions".formatted(MAX_TOKENS), List.of());
            }
            all.add(tokens.next());
        }
        return all;
    }

    private boolean skipBlanks() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length();
    }

    private Token next() {
        int position = at;
        boolean negated =
                line.charAt(at) == '-' && at + 1 < line.length() && !Character.isWhitespace(line.charAt(at + 1));
        if (negated) {
            at++;
        }
        String name = name();
        int valuePosition = at;
        return new Token(position, negated, name, valuePosition, name.isEmpty() ? List.of(word()) : values());
    }

    /** The name of a field, if one is here; it ends before the first colon and has neither quotes nor blanks. */
    private String name() {
        int end = at;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        if (end == at || end == line.length() || line.charAt(end) != ':') {
            return "";
        }
        String name = line.substring(at, end);
        at = end + 1;
        return name;
    }

    private static boolean isOfName(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/');
    }

    private List<Part> values() {
        List<Part> parts = new ArrayList<>();
        do {
            if (parts.size() == MAX_PARTS) {
                throw new SearchException(at, "more than %d values".formatted(MAX_PARTS), List.of());
            }
            if (!parts.isEmpty()) {
                at++;
            }
            parts.add(value());
        } while (at < line.length() && line.charAt(at) == ',');
        return parts;
    }

    private Part value() {
        return isQuote() ? quoted() : plain(true);
    }

    private Part word() {
        return isQuote() ? quoted() : plain(false);
    }

    private boolean isQuote() {
        return at < line.length() && line.charAt(at) == '"';
    }

    private Part plain(boolean endsAtComma) {
        int begin = at;
        while (at < line.length()
                && !Character.isWhitespace(line.charAt(at))
                && !(endsAtComma && line.charAt(at) == ',')) {
            at++;
        }
        return new Part(begin, line.substring(begin, at), false);
    }

    private Part quoted() {
        int begin = at;
        StringBuilder text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return new Part(begin, text.toString(), true);
            }
            boolean escapes = c == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0;
            text.append(escapes ? line.charAt(++at) : c);
        }
        throw new SearchException(begin, "the quote that begins here does not end", List.of("\""));
    }
}

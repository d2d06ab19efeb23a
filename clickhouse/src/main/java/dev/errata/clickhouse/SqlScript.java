// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import java.util.ArrayList;
import java.util.List;

/** Splits a file into statements at semicolons, but not inside strings, quoted names or comments. */
public final class SqlScript {

    private final String text;
    private final List<String> statements = new ArrayList<>();
    private int start;
    private int at;
    private boolean empty = true;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements in order, with their comments and without the semicolons; parts with comments only are left out. */
    public static List<String> statements(String text) {
        SqlScript script = new SqlScript(text);
        script.split();
        return List.copyOf(script.statements);
    }

    private void split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                skipPast("\n", 2);
            } else if (text.startsWith("/*", at)) {
                skipPast("*/", 2);
            } else if (c == '\'' || c == '"' || c == '`') {
                empty = false;
                skipQuoted(c);
            } else if (c == ';') {
                finish();
                at++;
                start = at;
            } else {
                empty &= Character.isWhitespace(c);
                at++;
            }
        }
        finish();
    }

    private void finish() {
        if (!empty) {
            statements.add(text.substring(start, at).strip());
        }
        empty = true;
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }
}

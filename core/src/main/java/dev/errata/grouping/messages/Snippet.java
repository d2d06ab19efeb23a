// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.messages;

/** Recognises what runtimes append to a message: a marked line of source code or a guess at a misspelt name. */
final class Snippet {

    private static final String GUESS = "\nDid you mean?";

    private Snippet() {}

    /** Where the message proper ends, at most {@link MessageTemplate#MAX_INPUT}. */
    static int end(String message) {
        int end = Math.min(message.length(), MessageTemplate.MAX_INPUT);
        int guess = message.indexOf(GUESS);
        if (guess >= 0) {
            end = Math.min(end, guess);
        }
        int blank = message.indexOf("\n\n");
        return blank >= 0 && blank < end && hasMarkerLine(message, blank + 2, end) ? blank : end;
    }

    /** Whether a line consists of blanks and at least one caret. */
    private static boolean hasMarkerLine(String message, int from, int end) {
        boolean caret = false;
        boolean only = true;
        for (int i = from; i < end; i++) {
            char c = message.charAt(i);
            if (c == '\n') {
                if (caret && only) {
                    return true;
                }
                caret = false;
                only = true;
            } else {
                caret |= c == '^';
                only &= c == '^' || c == ' ' || c == '\t' || c == '~';
            }
        }
        return caret && only;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.messages;

import dev.errata.grouping.lists.ListFile;
import java.util.Set;

/** Words after which a quoted name is a name of code, not a value: {@code reading 'total'}. */
final class CodeWords {

    private static final Set<String> WORDS = Set.copyOf(ListFile.lines(CodeWords.class, "code-words.txt"));
    private static final int LONGEST_NAME = 120;

    private CodeWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    /** Whether text could be an expression of code: no blanks, no paths, begins like a name. */
    static boolean isCode(String text, int start, int end) {
        if (end == start || end - start > LONGEST_NAME || isDigit(text.charAt(start))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && !isDigit(c) && "_$.#:()[]<>,*@".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

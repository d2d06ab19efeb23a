// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words after which a quoted name is a name of code, not a value: {@code reading 'total'}. */
final class CodeWords {

    private static final Set<String> WORDS = read("code-words.txt");
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

    private static Set<String> read(String resource) {
        try (InputStream in = CodeWords.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

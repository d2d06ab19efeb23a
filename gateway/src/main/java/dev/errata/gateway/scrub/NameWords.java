// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name in lower case: {@code accessToken}, {@code access_token} and {@code ACCESS-TOKEN} are all
 * {@code access, token}. Digits part words and are left out.
 */
record NameWords(List<String> words) {

    static NameWords of(byte[] bytes, int from, int to) {
        return of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    static NameWords of(String name) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !isLetter(name.charAt(i))) {
                add(words, name, begin, i);
                begin = i + 1;
            } else if (i > begin && startsWord(name, i)) {
                add(words, name, begin, i);
                begin = i;
            }
        }
        return new NameWords(words);
    }

    /** All words in one. */
    String squashed() {
        return String.join("", words);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** Whether the others stand in it side by side, or both are the same when squashed. */
    boolean contains(NameWords others) {
        for (int i = 0; i + others.words.size() <= words.size(); i++) {
            if (words.subList(i, i + others.words.size()).equals(others.words)) {
                return true;
            }
        }
        return squashed().equals(others.squashed());
    }

    private static boolean startsWord(String name, int i) {
        boolean upper = isUpper(name.charAt(i));
        boolean afterUpper = isUpper(name.charAt(i - 1));
        boolean beforeLower = i + 1 < name.length() && isLetter(name.charAt(i + 1)) && !isUpper(name.charAt(i + 1));
        return upper && (!afterUpper || beforeLower);
    }

    private static void add(List<String> words, String name, int begin, int end) {
        if (end > begin) {
            words.add(name.substring(begin, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(char c) {
        return isUpper(c) || c >= 'a' && c <= 'z';
    }
}

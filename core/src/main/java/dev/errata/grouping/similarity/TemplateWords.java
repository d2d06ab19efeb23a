// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.grouping.lists.ListFile;
import dev.errata.grouping.messages.MessageTemplate;
import dev.errata.model.Features;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a template in the form in which they are compared: without case, ending, and choice of synonym. */
public final class TemplateWords {

    /** What stands for a variable part. */
    public static final long MASK = 0;

    private static final int SHORTEST_STEM = 4;
    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};
    private static final Map<String, String> SYNONYMS = readSynonyms();

    private TemplateWords() {}

    /** Hashes in the order in which the words stand, at most {@link Features#MAX_WORDS}; signs are left out. */
    public static long[] of(String template) {
        long[] words = new long[Features.MAX_WORDS];
        int size = 0;
        int i = 0;
        while (i < template.length() && size < words.length) {
            int start = i;
            while (i < template.length() && isLetter(template.charAt(i))) {
                i++;
            }
            if (i > start) {
                words[size++] = hash(plain(template.substring(start, i).toLowerCase(Locale.ROOT)));
            } else if (template.startsWith(MessageTemplate.MASK, i)) {
                words[size++] = MASK;
                i += MessageTemplate.MASK.length();
            } else {
                i++;
            }
        }
        return Arrays.copyOf(words, size);
    }

    private static long hash(String word) {
        long hash = Hashing.komihash5_0().hashCharsToLong(word);
        return hash == MASK ? 1 : hash;
    }

    private static String plain(String word) {
        String synonym = SYNONYMS.get(word);
        if (synonym != null) {
            return synonym;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - ending.length());
                return SYNONYMS.getOrDefault(stem, stem);
            }
        }
        return word;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '\'' || c == '_' || c == '$';
    }

    /** Each line is a set of words that mean the same in errors; the first stands for all. */
    private static Map<String, String> readSynonyms() {
        Map<String, String> synonyms = new HashMap<>();
        for (String line : ListFile.lines(TemplateWords.class, "synonyms.txt")) {
            String[] words = line.split("\\s+");
            for (String word : words) {
                synonyms.put(word, words[0]);
            }
        }
        return synonyms;
    }
}

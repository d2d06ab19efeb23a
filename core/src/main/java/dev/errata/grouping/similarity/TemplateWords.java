// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.grouping.lists.ListFile;
import dev.errata.grouping.messages.MessageTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a template in the form in which they are compared: without case, ending, and choice of synonym. */
final class TemplateWords {

    private static final int MAX_WORDS = 64;
    private static final int SHORTEST_STEM = 4;
    private static final double WEIGHT_OF_MASK = 0.25;
    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};
    private static final Map<String, String> SYNONYMS = readSynonyms();

    private TemplateWords() {}

    /** In the order in which they stand, masks among them; numbers and signs are left out. */
    static List<String> of(String template) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < template.length() && words.size() < MAX_WORDS) {
            int start = i;
            while (i < template.length() && isLetter(template.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(plain(template.substring(start, i).toLowerCase(Locale.ROOT)));
            } else if (template.startsWith(MessageTemplate.MASK, i)) {
                words.add(MessageTemplate.MASK);
                i += MessageTemplate.MASK.length();
            } else {
                i++;
            }
        }
        return words;
    }

    static boolean isMask(String word) {
        return word.equals(MessageTemplate.MASK);
    }

    /** What a word counts; a variable part counts little. */
    static double weight(String word) {
        return isMask(word) ? WEIGHT_OF_MASK : 1;
    }

    /** Whether there is a word among them, not only data. */
    static boolean saysAnything(List<String> words) {
        return words.stream().anyMatch(word -> !isMask(word));
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

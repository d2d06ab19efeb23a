// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import java.util.List;

/**
 * How alike two message templates are, word by word and in order: the weight of the words that agree by the weight of
 * all (Dice). A synonym or another ending agrees too, and a variable part agrees with whatever stands in its place.
 */
public final class MessageSimilarity {

    private MessageSimilarity() {}

    /** From 0, no word in common, to 1, nothing that disagrees: the same words, or no words on one side. */
    public static double of(String first, String second) {
        if (first.equals(second)) {
            return 1;
        }
        List<String> a = TemplateWords.of(first);
        List<String> b = TemplateWords.of(second);
        if (!TemplateWords.saysAnything(a) || !TemplateWords.saysAnything(b)) {
            return 1;
        }
        return inOrder(a, b) / (weight(a) + weight(b));
    }

    /** The greatest weight of words that agree in order, both sides added up. */
    private static double inOrder(List<String> a, List<String> b) {
        double[] best = new double[b.size() + 1];
        for (String word : a) {
            double diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                double above = best[j];
                String other = b.get(j - 1);
                double both = agree(word, other) ? TemplateWords.weight(word) + TemplateWords.weight(other) : 0;
                best[j] = Math.max(both == 0 ? 0 : diagonal + both, Math.max(above, best[j - 1]));
                diagonal = above;
            }
        }
        return best[b.size()];
    }

    private static boolean agree(String word, String other) {
        return word.equals(other) || TemplateWords.isMask(word) || TemplateWords.isMask(other);
    }

    private static double weight(List<String> words) {
        return words.stream().mapToDouble(TemplateWords::weight).sum();
    }
}

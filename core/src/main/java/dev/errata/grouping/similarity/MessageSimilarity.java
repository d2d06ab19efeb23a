// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

/**
 * How alike two message templates are, word by word and in order: the weight of the words that agree by the weight of
 * all (Dice). A variable part agrees with whatever stands in its place, and counts little.
 */
public final class MessageSimilarity {

    private static final double WEIGHT_OF_MASK = 0.25;

    private MessageSimilarity() {}

    /**
     * From 0, no word in common, to 1, nothing that disagrees: the same words, or no words on one side.
     *
     * @param a the words of one template as {@link TemplateWords} makes them
     * @param b those of the other
     */
    public static double of(long[] a, long[] b) {
        return saysAnything(a) && saysAnything(b) ? inOrder(a, b) / (weight(a) + weight(b)) : 1;
    }

    /** The greatest weight of words that agree in order, both sides added up. */
    private static double inOrder(long[] a, long[] b) {
        double[] best = new double[b.length + 1];
        for (long word : a) {
            double diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                double above = best[j];
                long other = b[j - 1];
                boolean agree = word == other || word == TemplateWords.MASK || other == TemplateWords.MASK;
                double both = agree ? diagonal + weight(word) + weight(other) : 0;
                best[j] = Math.max(both, Math.max(above, best[j - 1]));
                diagonal = above;
            }
        }
        return best[b.length];
    }

    /** Whether a template has words that are not variable. */
    public static boolean saysAnything(long[] words) {
        for (long word : words) {
            if (word != TemplateWords.MASK) {
                return true;
            }
        }
        return false;
    }

    private static double weight(long[] words) {
        double all = 0;
        for (long word : words) {
            all += weight(word);
        }
        return all;
    }

    private static double weight(long word) {
        return word == TemplateWords.MASK ? WEIGHT_OF_MASK : 1;
    }
}

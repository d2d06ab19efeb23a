// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The expressions that a project added for its own secrets. */
final class OwnPatterns {
    private final List<Pattern> patterns;

    OwnPatterns(List<String> expressions) {
        this.patterns = expressions.stream().map(ValuePattern::compile).toList();
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Cuts what the expressions match and what the other rules find, each place once and in order. */
    void merge(byte[] bytes, int from, int to, Consumer<Cuts> others, Cuts cuts) {
        List<Place> places = new ArrayList<>();
        others.accept((begin, end) -> places.add(new Place(begin, end)));
        byte[] text = from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    places.add(new Place(from + matcher.start(), from + matcher.end()));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        cutMerged(bytes, places, cuts);
    }

    private static void cutMerged(byte[] bytes, List<Place> places, Cuts cuts) {
        for (int i = 0; i < places.size(); ) {
            int begin = places.get(i).from;
            int end = places.get(i).to;
            for (i++; i < places.size() && places.get(i).from < end; i++) {
                end = Math.max(end, places.get(i).to);
            }
            if (end - begin != Filtered.BYTES.length || !Filtered.isAt(bytes, begin, end)) {
                cuts.cut(begin, end);
            }
        }
    }

    /** Where a secret stands. */
    private record Place(int from, int to) {}
}

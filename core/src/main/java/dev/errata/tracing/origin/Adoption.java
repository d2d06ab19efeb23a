// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.origin.Places.Place;
import dev.errata.tracing.tree.AbsentSpan;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts spans that did not come below a failure that nothing explains and that they explain (R0): for each kind of place,
 * from the surest, the longest such span first. One that fits nowhere, or in several places of which nothing tells the
 * right one, stays without a place.
 */
final class Adoption {

    private static final Comparator<Gap> LONGEST_FIRST = Comparator.comparingLong(Gap::duration)
            .reversed()
            .thenComparingLong(Gap::start)
            .thenComparing(Gap::id, Long::compareUnsigned);

    private final Reading reading;
    private final List<Gap> gaps;
    private final Places places;
    private final Trees trees;
    private final List<SpanNode> unexplained;
    private final Map<Gap, SpanNode> adopters = new HashMap<>();

    private Adoption(Reading reading, List<Gap> gaps, PeerNames names) {
        this.reading = reading;
        this.gaps = gaps.stream().sorted(LONGEST_FIRST).toList();
        this.places = new Places(reading.errors(), names);
        this.trees = new Trees(reading.forest());
        this.unexplained = new ArrayList<>(reading.forest().present().stream()
                .filter(node -> reading.explanations().isFailing(node))
                .filter(node -> reading.explanations().explanation(node) == null)
                .limit(Gaps.MAX)
                .toList());
    }

    /** What is read of a trace once the spans that did not come are back, as far as their places are known. */
    static Reading completed(Reading reading, PeerNames names) {
        List<Gap> gaps = reading.explanations().anyFails() ? Gaps.of(reading) : List.of();
        if (gaps.isEmpty()) {
            return reading;
        }
        Reading apart = reading.with(gaps.stream().map(Gap::apart).toList());
        List<AbsentSpan> absent = new Adoption(apart, gaps, names).absent();
        return absent.isEmpty() ? reading : reading.with(absent);
    }

    private List<AbsentSpan> absent() {
        for (Place place : Place.values()) {
            gaps.forEach(gap -> adopt(gap, place));
        }
        List<AbsentSpan> absent = new ArrayList<>();
        for (Gap gap : gaps) {
            SpanNode adopter = adopters.get(gap);
            if (adopter != null) {
                absent.add(gap.below(adopter));
            } else if (tells(gap)) {
                absent.add(gap.apart());
            }
        }
        return absent;
    }

    private void adopt(Gap gap, Place place) {
        SpanNode adopter = isOpen(gap, place) ? adopter(gap, place) : null;
        if (adopter != null) {
            adopters.put(gap, adopter);
            unexplained.remove(adopter);
            trees.join(node(gap), adopter);
        }
    }

    private boolean isOpen(Gap gap, Place place) {
        return !adopters.containsKey(gap) && reading.explanations().isFailing(node(gap)) == place.isOfFailure();
    }

    /** The shortest span in which it fits. Where lengths do not tell, there must be no other span, and no other service. */
    private @Nullable SpanNode adopter(Gap gap, Place place) {
        List<SpanNode> fitting =
                unexplained.stream().filter(node -> fits(gap, place, node)).toList();
        if ((place.isOnlyOne() || !gap.isMeasured()) && !isOnlyOne(gap, place, fitting)) {
            return null;
        }
        return fitting.stream()
                .min(Comparator.comparingLong(node -> node.span().duration()))
                .orElse(null);
    }

    private boolean isOnlyOne(Gap gap, Place place, List<SpanNode> fitting) {
        return fitting.size() == 1
                && gaps.stream()
                        .filter(other ->
                                isOpen(other, place) && !other.entered().equals(gap.entered()))
                        .noneMatch(other -> fits(other, place, fitting.get(0)));
    }

    private boolean fits(Gap gap, Place place, SpanNode node) {
        return places.isAt(place, gap, node) && !trees.isSame(node(gap), node);
    }

    /** Whether it joins what is known of one failure, though nothing tells where it was. */
    private boolean tells(Gap gap) {
        boolean joins = gap.orphans().size() > 1 || !gap.reports().isEmpty();
        return joins && reading.explanations().explanation(node(gap)) != null;
    }

    private SpanNode node(Gap gap) {
        return Objects.requireNonNull(reading.forest().node(gap.id()));
    }
}

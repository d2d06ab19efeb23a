// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Similarity;
import dev.errata.model.Features;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import org.jspecify.annotations.Nullable;

/**
 * The second look, when every key is new: of the variants that may be alike, the most similar one decides. It joins that
 * one's group if it is alike enough, else it founds a group, with a hint for people if it is nearly so.
 */
final class SecondLook implements Step {

    /** Where the stack says little, the messages must agree to this degree. */
    private static final double SAME_MESSAGE = 0.9;

    private final GroupingVersion version;
    private final Candidates candidates;
    private final Similarity similarity;

    SecondLook(GroupingVersion version, Candidates candidates) {
        this.version = version;
        this.candidates = candidates;
        this.similarity = new Similarity(version.weights());
    }

    @Override
    public @Nullable Decision decide(Variant variant, ProjectMemory memory) {
        similarity.first(variant.features());
        Comparison best = null;
        Comparison second = null;
        for (long candidate : candidates.of(variant, memory)) {
            Comparison comparison = compare(candidate, memory);
            if (comparison == null) {
                continue;
            }
            if (best == null || comparison.isBetterThan(best)) {
                second = best == null || best.group() == comparison.group() ? second : best;
                best = comparison;
            } else if (comparison.group() != best.group() && (second == null || comparison.isBetterThan(second))) {
                second = comparison;
            }
        }
        return best == null ? null : decide(variant, best, second, memory);
    }

    private @Nullable Comparison compare(long candidate, ProjectMemory memory) {
        RememberedVariant other = memory.variants().get(candidate);
        long group = memory.groupOf(candidate);
        return other == null || group == 0
                ? null
                : new Comparison(candidate, group, similarity.with(other.features()), other.features());
    }

    private Decision decide(Variant variant, Comparison best, @Nullable Comparison second, ProjectMemory memory) {
        String obstacle = obstacle(variant.features(), best, memory);
        if (obstacle == null) {
            RunnerUp runnerUp =
                    second == null ? null : new RunnerUp(second.group(), "another group is more alike", second.score());
            return new Decision(best.group(), PlacementCause.SIMILARITY, "similar", likeness(best), runnerUp);
        }
        RunnerUp runnerUp = new RunnerUp(best.group(), obstacle, best.score());
        return new Decision(variant.fingerprint(), PlacementCause.FOUNDED, "founded", null, runnerUp);
    }

    private Likeness likeness(Comparison best) {
        return new Likeness(best.fingerprint(), best.score(), similarity.aligned(best.features()));
    }

    /** Why a variant cannot join one that is that much alike; null if it can. */
    private @Nullable String obstacle(Features features, Comparison best, ProjectMemory memory) {
        if (best.score().total() < version.join()) {
            return "too little alike: joins from " + version.join();
        }
        if (!features.telling() && best.score().message() < SAME_MESSAGE) {
            return "the stack says little here, and the messages differ";
        }
        boolean otherCaller = features.caller() != best.features().caller();
        return otherCaller && GenericSites.contains(features, memory)
                ? "many errors end at this site, and another caller led to it"
                : null;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.MessageSimilarity;
import dev.errata.grouping.similarity.Similarity;
import dev.errata.model.Features;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.List;
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
        List<Comparison> best = new ArrayList<>();
        for (long candidate : candidates.of(variant, memory)) {
            Comparison comparison = compare(candidate, memory);
            if (comparison != null) {
                best.add(comparison);
            }
        }
        best.sort(Comparison.BEST_FIRST);
        return decide(variant, best, memory);
    }

    private @Nullable Decision decide(Variant variant, List<Comparison> best, ProjectMemory memory) {
        RunnerUp nearest = null;
        for (Comparison comparison : best) {
            if (nearest != null && comparison.score().total() < version.join()) {
                break; // nor can any after it
            }
            long group = memory.groupOf(comparison.fingerprint());
            if (group == 0) {
                continue;
            }
            String obstacle = obstacle(variant.features(), comparison, memory);
            if (obstacle == null) {
                RunnerUp runnerUp = runnerUp(variant.features(), group, best, memory);
                return new Decision(group, PlacementCause.SIMILARITY, "similar", likeness(comparison), runnerUp);
            }
            if (nearest == null) {
                nearest = new RunnerUp(group, obstacle, comparison.score());
            }
        }
        return nearest == null
                ? null
                : new Decision(variant.fingerprint(), PlacementCause.FOUNDED, "founded", null, nearest);
    }

    /** The best of another group than the winner's. */
    private @Nullable RunnerUp runnerUp(Features features, long winner, List<Comparison> best, ProjectMemory memory) {
        for (Comparison other : best) {
            long group = memory.groupOf(other.fingerprint());
            if (group != 0 && group != winner) {
                String obstacle = obstacle(features, other, memory);
                return new RunnerUp(group, obstacle == null ? "another group is more alike" : obstacle, other.score());
            }
        }
        return null;
    }

    private @Nullable Comparison compare(long candidate, ProjectMemory memory) {
        RememberedVariant other = memory.variants().get(candidate);
        return other == null ? null : new Comparison(candidate, similarity.with(other.features()), other.features());
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
        if (sayNothing(features, best.features()) && !isOnBoth(features, best.features())) {
            return "a message says nothing here, and it failed elsewhere";
        }
        if (isOtherCallerOfHelper(features, best.features())) {
            return "a helper failed here, and for another caller";
        }
        boolean otherCaller = features.caller() != best.features().caller();
        return otherCaller && GenericSites.contains(features, memory)
                ? "many errors end at this site, and another caller led to it"
                : null;
    }

    /** Where a helper failed for its caller, each one's crash site must be on the other's stack. */
    private static boolean isOtherCallerOfHelper(Features a, Features b) {
        return failedInHelper(a) && !isOnBoth(a, b);
    }

    private static boolean sayNothing(Features a, Features b) {
        return !MessageSimilarity.saysAnything(a.words()) || !MessageSimilarity.saysAnything(b.words());
    }

    /** Whether each one's crash site is on the other's stack. */
    private static boolean isOnBoth(Features a, Features b) {
        return contains(a.frames(), b.site()) && contains(b.frames(), a.site());
    }

    private static boolean failedInHelper(Features features) {
        for (int i = 0; i < features.frames().length && features.frames()[i] != features.site(); i++) {
            if (features.nearness()[i] == Features.HELPER) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(long[] frames, long wanted) {
        for (long frame : frames) {
            if (frame == wanted) {
                return true;
            }
        }
        return false;
    }
}

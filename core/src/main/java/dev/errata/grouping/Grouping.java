// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Features;
import dev.errata.model.GroupingKeys;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says which group a variant belongs to. The algorithm, version 1, in order:
 *
 * <ol>
 *   <li>Parse: done by {@link dev.errata.parse}.
 *   <li>Canonical frames: {@link dev.errata.grouping.frames}, chosen and collapsed by {@link KeyFrames}.
 *   <li>Message template: {@link dev.errata.grouping.messages}.
 *   <li>Keys: {@link KeyHash} and {@link ClientRule}, up to here without state by {@link Fingerprinter}. The first key
 *       that already belongs to a group wins, in the order of {@link KeyName}, and the other keys follow it.
 *   <li>A site that many errors share says little by itself: {@link GenericSites}.
 *   <li>Without a stack, templates that differ in few words are one: {@link SimilarTemplate}.
 *   <li>A second look compares with the variants that may be alike: {@link SecondLook}.
 *   <li>Else the variant founds a group.
 * </ol>
 *
 * Keys but the client's own rule and bands begin with the innermost type, so types never join.
 */
public final class Grouping {

    /** The version that decides. */
    public static final GroupingVersion VERSION = GroupingVersion.V1;

    /** The group of variants above the limit of one minute. */
    public static final long OVERFLOW_GROUP = 2;

    /** A first placement holds for all times. */
    private static final long ALWAYS = 0;

    private final SimilarTemplate templates;
    private final Candidates candidates;
    private final List<Step> steps;

    /** @param reached told of every bound that is reached */
    public Grouping(Consumer<Limit> reached) {
        templates = new SimilarTemplate(reached);
        candidates = new Candidates(VERSION.maxCandidates(), reached);
        steps = List.of(
                new KeyStep(KeyName.K0),
                new KeyStep(KeyName.K1),
                new KeyStep(KeyName.K2),
                new KeyStep(KeyName.K2_CALLER),
                new KeyStep(KeyName.K3),
                templates,
                new MinuteLimit(VERSION.maxOpeningsPerMinute(), reached),
                new SecondLook(VERSION, candidates));
    }

    /** Places a new variant and remembers it; one that overflowed is in its own group from its next sight on. */
    public Placement place(Variant variant, ProjectMemory memory) {
        boolean overflowed = memory.groupOfVariant(variant.fingerprint()) == OVERFLOW_GROUP;
        Decision decision = decide(variant, memory);
        remember(variant, decision.group(), memory);
        return new Placement(
                variant.project(),
                variant.fingerprint(),
                decision.group(),
                overflowed ? variant.exemplar().timestamp() : ALWAYS,
                decision.cause(),
                Explanation.of(VERSION, decision, variant),
                VERSION.wireName());
    }

    /**
     * The group of a variant that was placed before, of which everything remembered is renewed; 0 if it is new, or only
     * overflowed when it was. One that a command moved is where it was put, however long it was not seen.
     */
    public long renew(Variant variant, ProjectMemory memory) {
        long group = memory.groupOfVariant(variant.fingerprint());
        if (group == 0 || group == OVERFLOW_GROUP) {
            return 0;
        }
        remember(variant, group, memory);
        return group;
    }

    /** Remembers that a variant is in a group, as history or a placement says; once more changes nothing. */
    public void remember(Variant variant, long group, ProjectMemory memory) {
        memory.attach(variant.fingerprint(), group);
        if (group == OVERFLOW_GROUP) {
            return; // what overflows must not fill the memory
        }
        GroupingKeys keys = variant.fingerprinting().keys();
        Features features = variant.features();
        for (KeyName name : KeyName.values()) {
            memory.attach(name.of(keys, features), group);
        }
        Members members = new Members(memory.members());
        RememberedVariant known = memory.variants().get(variant.fingerprint());
        int page = known == null
                ? members.add(group, variant.fingerprint())
                : members.renew(group, known.page(), variant.fingerprint());
        memory.variants().put(variant.fingerprint(), new RememberedVariant(keys, features, page));
        GenericSites.observe(features, memory);
        templates.remember(variant, group, memory);
        candidates.remember(variant, memory);
    }

    private Decision decide(Variant variant, ProjectMemory memory) {
        for (Step step : steps) {
            Decision decision = step.decide(variant, memory);
            if (decision != null) {
                return decision;
            }
        }
        return Decision.of(variant.fingerprint(), PlacementCause.FOUNDED, "founded");
    }
}

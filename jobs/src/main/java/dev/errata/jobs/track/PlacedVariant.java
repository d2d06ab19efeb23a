// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.alerting.GroupFacts;
import dev.errata.model.Placement;
import dev.errata.model.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A placement on its way to the counts of its variant.
 *
 * @param facts what the variant is like; null if its counts know that
 */
public record PlacedVariant(Placement placement, @Nullable GroupFacts facts) {

    static PlacedVariant of(Placement placement, Variant variant) {
        return new PlacedVariant(
                placement,
                new GroupFacts(
                        variant.fingerprinting().title(),
                        variant.fingerprinting().type(),
                        variant.exemplar().level().name(),
                        variant.exemplar().tags()));
    }

    static PlacedVariant moved(Placement placement) {
        return new PlacedVariant(placement, null);
    }
}

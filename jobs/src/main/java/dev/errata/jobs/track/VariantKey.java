// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Tally;
import dev.errata.tracing.TracedError;

/** Key of everything that belongs to one fingerprint. */
public record VariantKey(String project, long fingerprint) {

    static VariantKey of(Tally tally) {
        return new VariantKey(tally.project(), tally.fingerprint());
    }

    static VariantKey of(TracedError error) {
        return new VariantKey(error.project(), error.fingerprint());
    }

    static VariantKey of(PlacedVariant placed) {
        return new VariantKey(placed.placement().project(), placed.placement().fingerprint());
    }
}

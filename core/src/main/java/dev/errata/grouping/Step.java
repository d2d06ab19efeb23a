// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Variant;
import org.jspecify.annotations.Nullable;

/** One step of the algorithm: it knows the group of a variant, or leaves the question to the next step. */
interface Step {

    /** The decision, or null if this step has none. */
    @Nullable
    Decision decide(Variant variant, ProjectMemory memory);
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.PlacementCause;
import org.jspecify.annotations.Nullable;

/**
 * Which group a variant belongs to, and what told so.
 *
 * @param by name of the step or key that decided
 * @param likeness the similar variant, if similarity decided
 * @param runnerUp the group that came second, if there is one
 */
record Decision(
        long group,
        PlacementCause cause,
        String by,
        @Nullable Likeness likeness,
        @Nullable RunnerUp runnerUp) {

    static Decision of(long group, PlacementCause cause, String by) {
        return new Decision(group, cause, by, null, null);
    }
}

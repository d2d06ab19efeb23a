// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Status;

/**
 * The status that follows from a state, and from what in it.
 *
 * @param cause the occurrence that makes it so, for {@link Status#REGRESSED}
 */
record Verdict(Status status, SeenRelease cause) {

    private static final SeenRelease NOTHING = new SeenRelease("", "", "", Long.MIN_VALUE);

    static Verdict of(Status status) {
        return new Verdict(status, NOTHING);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Tally;

/** What one minute of a fingerprint is counted by. */
public record Dimension(String environment, String release, String service) {

    static Dimension of(Tally tally) {
        return new Dimension(tally.environment(), tally.release(), tally.service());
    }
}

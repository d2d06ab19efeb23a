// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Tally;

/** Key of everything that is counted in one minute of one fingerprint. */
public record MinuteKey(String project, long fingerprint, int minute) {

    static MinuteKey of(Tally tally) {
        return new MinuteKey(tally.project(), tally.fingerprint(), tally.minute());
    }
}

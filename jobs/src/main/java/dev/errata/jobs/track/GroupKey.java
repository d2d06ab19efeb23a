// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.GroupTally;

/** Key of everything that belongs to one group. */
public record GroupKey(String project, long group) {

    static GroupKey of(GroupTally tally) {
        return new GroupKey(tally.tally().project(), tally.group());
    }
}

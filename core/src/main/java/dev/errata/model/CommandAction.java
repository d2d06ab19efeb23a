// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;

/** What a person asks for. */
public sealed interface CommandAction {

    /** Groups that are one problem: all their variants move into one of them. */
    record Merge(List<Long> groups, long into) implements CommandAction {
        public Merge {
            groups = List.copyOf(groups);
        }
    }

    /** Variants that are another problem than the rest of their group: they move into a group of their own. */
    record Split(long group, List<Long> fingerprints) implements CommandAction {
        public Split {
            fingerprints = List.copyOf(fingerprints);
        }
    }

    /** Two groups that must never be taken for one, however similar. */
    record NotSame(long one, long other) implements CommandAction {}
}

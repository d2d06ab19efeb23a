// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import java.util.HashMap;
import java.util.Map;

/** One project that places events as they come, with its keys in a map. */
public final class GroupsInMemory implements KeyIndex {

    private final Map<Long, Long> groups = new HashMap<>();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Grouping grouping = new Grouping();

    @Override
    public long groupOf(long key) {
        return groups.getOrDefault(key, 0L);
    }

    @Override
    public void attach(long key, long group) {
        groups.put(key, group);
    }

    public Placement place(ErrorEvent event) {
        FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
        return grouping.place(fingerprinter.variant(fingerprinted), this);
    }

    int keys() {
        return groups.size();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import java.util.HashMap;
import java.util.Map;

/** One project that places events as they come, with what it remembers in maps. */
public final class GroupsInMemory {

    private final ProjectMemory memory = ProjectMemory.inMemory();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Grouping grouping = new Grouping(limit -> {});
    private final Map<Long, Placement> placed = new HashMap<>();

    /** The placement of the event's variant, which is that of its first event. */
    public Placement place(ErrorEvent event) {
        FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
        return placed.computeIfAbsent(
                fingerprinted.fingerprint(), f -> grouping.place(fingerprinter.variant(fingerprinted), memory));
    }
}

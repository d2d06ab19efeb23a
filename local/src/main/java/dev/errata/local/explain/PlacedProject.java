// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.grouping.Fingerprinter;
import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import dev.errata.model.Variant;
import java.util.HashMap;
import java.util.Map;

/** Places the events of one project with the classes that run in the job, and remembers them in this process. */
public final class PlacedProject {

    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Grouping grouping = new Grouping(limit -> {});
    private final ProjectMemory memory = ProjectMemory.inMemory();
    private final Map<Long, Placement> placements = new HashMap<>();
    private final Map<Long, String> titles = new HashMap<>();

    /** Takes over what was decided elsewhere about the variant that this event is the exemplar of. */
    public void remember(ErrorEvent exemplar, Placement placement) {
        FingerprintedEvent event = new FingerprintedEvent(exemplar, fingerprinter.fingerprint(exemplar));
        grouping.remember(fingerprinter.variant(event), placement.group(), memory);
        placements.put(placement.fingerprint(), placement);
        titles.put(placement.fingerprint(), event.fingerprinting().title());
    }

    /** The placement of the event's variant, which is that of the variant's first event. */
    public Placement placement(ErrorEvent event) {
        return placement(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
    }

    private Placement placement(FingerprintedEvent event) {
        Placement known = placements.get(event.fingerprint());
        if (known != null) {
            return known;
        }
        Placement placement = grouping.place(fingerprinter.variant(event), memory);
        placements.put(event.fingerprint(), placement);
        titles.put(event.fingerprint(), event.fingerprinting().title());
        return placement;
    }

    /** Places the next event and says all there is to say about it. */
    public Placed place(ErrorEvent event) {
        FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
        Variant variant = fingerprinter.variant(fingerprinted);
        boolean known = placements.containsKey(fingerprinted.fingerprint());
        Placement placement = placement(fingerprinted);
        return new Placed(fingerprinted, variant, placement, known, titles.getOrDefault(placement.group(), ""));
    }
}

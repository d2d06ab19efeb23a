// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandOutcome;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** One project that places events as they come, with what it remembers in maps. */
public final class GroupsInMemory {

    private ProjectMemory memory = ProjectMemory.inMemory();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Map<Limit, Integer> reached = new EnumMap<>(Limit.class);
    private final Grouping grouping = new Grouping(this::reach);
    private final Map<Long, Placement> placed = new HashMap<>();
    private final List<Placement> moved = new ArrayList<>();
    private long commands;

    /** The placement of the event's variant, which is that of its first event. */
    public Placement place(ErrorEvent event) {
        Variant variant = variant(event);
        return placed.computeIfAbsent(variant.fingerprint(), f -> grouping.place(variant, memory));
    }

    /** What the job decides when a variant is introduced. */
    Placement placeAnew(Variant variant) {
        return grouping.place(variant, memory);
    }

    /** The group that an event would be counted in now. */
    long groupOf(ErrorEvent event) {
        if (grouping.renew(variant(event), memory) == 0) {
            place(event);
        }
        return grouping.renew(variant(event), memory);
    }

    CommandOutcome apply(CommandAction action) {
        commands++;
        return new Corrections(this::reach)
                .apply(new Command("c" + commands, "shop", 1_000 * commands, "ada", action), memory, moved::add);
    }

    /** Nothing was seen for so long that only what is kept for ever is left. */
    void forget() {
        ProjectMemory empty = ProjectMemory.inMemory();
        memory = new ProjectMemory(
                empty.groups(),
                empty.variants(),
                empty.members(),
                empty.sites(),
                empty.bands(),
                empty.templates(),
                empty.openings(),
                memory.moved());
    }

    /** Makes the list of a group that much longer, by variants that are in it no more. */
    void listForgotten(long group, int variants) {
        Members members = new Members(memory.members());
        LongStream.rangeClosed(1, variants).forEach(variant -> members.add(group, variant));
    }

    /** What commands moved so far. */
    List<Placement> moved() {
        return moved;
    }

    private void reach(Limit limit) {
        reached.merge(limit, 1, Integer::sum);
    }

    int reached(Limit limit) {
        return reached.getOrDefault(limit, 0);
    }

    Variant variant(ErrorEvent event) {
        return fingerprinter.variant(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
    }
}

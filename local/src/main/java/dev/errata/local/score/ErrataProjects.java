// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.grouping.Fingerprinter;
import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import java.util.HashMap;
import java.util.Map;

/** Places events of any number of projects with the classes that run in the job, each project with its own memory. */
public final class ErrataProjects {

    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Grouping grouping = new Grouping(limit -> {});
    private final Map<String, Project> projects = new HashMap<>();

    private record Project(ProjectMemory memory, Map<Long, Placement> placed) {}

    /** The placement of the event's variant, which is that of the variant's first event. */
    public Placement place(String project, ErrorEvent event) {
        Project in = projects.computeIfAbsent(project, p -> new Project(ProjectMemory.inMemory(), new HashMap<>()));
        FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
        Placement known = in.placed().get(fingerprinted.fingerprint());
        if (known != null) {
            return known;
        }
        Placement placement = grouping.place(fingerprinter.variant(fingerprinted), in.memory());
        in.placed().put(placement.fingerprint(), placement);
        return placement;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.local.explain.PlacedProject;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import java.util.HashMap;
import java.util.Map;

/** Any number of projects, each with its own memory. */
final class ErrataProjects {

    private final Map<String, PlacedProject> projects = new HashMap<>();

    /** The placement of the event's variant, which is that of the variant's first event. */
    Placement place(String project, ErrorEvent event) {
        return projects.computeIfAbsent(project, p -> new PlacedProject()).placement(event);
    }
}

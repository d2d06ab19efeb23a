// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import dev.errata.gateway.topic.TopicState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The projects as {@code errata.projects} says, keyed by their numbers. */
final class ProjectsState implements TopicState<Projects> {

    private final Map<String, Project> byKey = new TreeMap<>();
    private long lastId;
    private Projects projects = Projects.NONE;
    private boolean changed;

    @Override
    public void take(String key, byte @Nullable [] value) {
        lastId = Math.max(lastId, id(key));
        changed = true;
        if (value == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, ProjectJson.read(value));
        }
    }

    @Override
    public Projects current() {
        if (changed) {
            projects = projects.replacedBy(byKey.values(), lastId);
            changed = false;
        }
        return projects;
    }

    private static long id(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notAnId) {
            return 0; // then no project can have it
        }
    }
}

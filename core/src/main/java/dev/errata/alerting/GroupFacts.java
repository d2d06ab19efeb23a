// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import java.util.Map;

/**
 * What filters and people want to know of a group.
 *
 * @param title one line
 * @param type of the exception
 * @param level name of the level
 */
public record GroupFacts(String title, String type, String level, Map<String, String> tags) {

    /** Nothing is known yet. */
    public static final GroupFacts UNKNOWN = new GroupFacts("", "", "", Map.of());

    public GroupFacts {
        tags = Map.copyOf(tags);
    }
}

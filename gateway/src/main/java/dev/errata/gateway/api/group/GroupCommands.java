// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import java.util.ArrayList;
import java.util.List;

/** Which commands make sense for a group. */
final class GroupCommands {

    private static final List<String> ALWAYS = List.of("assign", "comment", "merge", "split", "not-same");

    private GroupCommands() {}

    /** Kinds, for a group of a status. */
    static List<String> allowed(String status) {
        List<String> kinds = new ArrayList<>(
                switch (status) {
                    case "NEW", "REGRESSED" -> List.of("acknowledge", "resolve", "ignore");
                    case "ACKNOWLEDGED" -> List.of("resolve", "reopen", "ignore");
                    case "RESOLVED" -> List.of("reopen", "ignore");
                    default -> List.of("unignore", "reopen", "resolve");
                });
        kinds.addAll(ALWAYS);
        return kinds;
    }
}

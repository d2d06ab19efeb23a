// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.model.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which groups to list. */
final class GroupFilter {
    @Option(names = "--project", paramLabel = "NAME", description = "Of this project only.")
    private String project = "";

    @Option(names = "--status", paramLabel = "STATUS", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Status status;

    @Option(names = "--query", paramLabel = "TEXT", description = "With this text in the title or the culprit.")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", description = "So many at the most (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    /** As the statement has them. */
    Map<String, Object> parameters() {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is at least 1");
        }
        return Map.of(
                "project", project, "status", status == null ? "" : status.name(), "query", query, "limit", limit);
    }
}

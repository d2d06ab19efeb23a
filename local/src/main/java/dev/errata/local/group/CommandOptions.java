// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks, and of which group. */
final class CommandOptions {
    @Option(names = "--project", paramLabel = "NAME", description = "The project; else that of the group.")
    String project = "";

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who asks for it (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:USER:-unknown}")
    String actor = "";

    @Option(
            names = "--expect",
            paramLabel = "REVISION",
            description = "Refuse it if the group has another revision by now; 'show' tells which it has.")
    private @Nullable Long revision;

    /** The expected revision; 0 if any will do. */
    long expectedRevision() {
        if (revision != null && revision < 1) {
            throw new IllegalArgumentException("--expect is at least 1");
        }
        return revision == null ? 0 : revision;
    }
}

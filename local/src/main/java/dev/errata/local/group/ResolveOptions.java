// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction.Resolve;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** From where on a group must not happen again. */
final class ResolveOptions {
    @ArgGroup
    private @Nullable InRelease release;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only what happens in it reopens the group.")
    private String environment = "";

    /** One of the two. */
    static final class InRelease {
        @Option(names = "--in-release", paramLabel = "RELEASE", description = "The release that mends it.")
        private @Nullable String in;

        @Option(names = "--in-next-release", description = "It is mended in the release after the greatest known.")
        private boolean next;
    }

    Resolve of(long group) {
        if (release == null) {
            return new Resolve(group, ResolveMode.NOW, "", environment);
        }
        return release.in == null
                ? new Resolve(group, ResolveMode.NEXT_RELEASE, "", environment)
                : new Resolve(group, ResolveMode.IN_RELEASE, release.in, environment);
    }
}

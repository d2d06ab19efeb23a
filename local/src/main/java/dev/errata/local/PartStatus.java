// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.parts.Recipe;
import dev.errata.local.process.PartState;
import dev.errata.local.process.ResidentMemory;
import dev.errata.local.process.Supervised;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one part is now; pid is 0, uptime zero and resident 0 when it has no process. */
public record PartStatus(
        Part part, PartState state, long pid, Duration uptime, long residentMegabytes, String address, int restarts) {

    /** Asks the part. */
    static PartStatus of(Home home, Part part) {
        Supervised supervised = new Supervised(home, part);
        Recipe recipe = Recipe.of(part, home);
        Optional<ProcessHandle> process = supervised.process();
        long pid = process.map(ProcessHandle::pid).orElse(0L);
        Duration uptime = process.flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        return new PartStatus(
                part,
                state(supervised, recipe),
                pid,
                uptime,
                pid == 0 ? 0 : ResidentMemory.megabytes(pid),
                home.ports().address(recipe.endpoints().get(0)),
                supervised.restarts());
    }

    /** The state alone. */
    static PartState state(Supervised supervised, Recipe recipe) {
        boolean guarded = supervised.supervisor().isPresent();
        boolean alive = supervised.process().isPresent();
        if (guarded && alive) {
            return recipe.isReady() ? PartState.READY : PartState.STARTING;
        }
        if (guarded) {
            return PartState.RESTARTING;
        }
        if (alive) {
            return PartState.UNSUPERVISED;
        }
        return supervised.wanted() ? PartState.DEAD : PartState.STOPPED;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.PortProbe;
import dev.errata.local.home.Settings;
import dev.errata.local.parts.Recipe;
import dev.errata.local.process.Await;
import dev.errata.local.process.LogTail;
import dev.errata.local.process.PartState;
import dev.errata.local.process.PortHolder;
import dev.errata.local.process.Supervised;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings one part up, whatever state it is in, or says why it does not come up. */
final class PartStarter {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int HOPELESS_RESTARTS = 3;
    private static final int LOG_LINES = 20;

    private final Home home;
    private final Part part;
    private final Recipe recipe;
    private final Supervised supervised;
    private final Consumer<String> progress;

    PartStarter(Home home, Part part, Consumer<String> progress) {
        this.home = home;
        this.part = part;
        this.recipe = Recipe.of(part, home);
        this.supervised = new Supervised(home, part);
        this.progress = progress;
    }

    /** Does nothing to a part that works; IOException with the end of the part's log when it does not come up. */
    void up() throws IOException {
        long begin = System.nanoTime();
        PartState state = PartStatus.state(supervised, recipe);
        if (state != PartState.READY) {
            if (state != PartState.STARTING && state != PartState.RESTARTING) {
                start();
            }
            awaitReady();
        }
        recipe.furnish();
        String how = state == PartState.READY
                ? "already runs"
                : "ready after %.1f s".formatted((System.nanoTime() - begin) / 1e9);
        String address = home.ports().address(recipe.endpoints().get(0));
        progress.accept("%-12s %-20s %s".formatted(part, how, address));
    }

    private void start() throws IOException {
        supervised.stop();
        for (Endpoint endpoint : recipe.endpoints()) {
            checkFree(endpoint);
        }
        supervised.start(recipe.prepare(progress));
    }

    private void checkFree(Endpoint endpoint) throws IOException {
        int port = home.ports().of(endpoint);
        if (!PortProbe.isFree(port)) {
            throw new IOException("%s: port %d (%s) is taken by %s; free it, or move all ports, for example with %s=%d"
                    .formatted(
                            part,
                            port,
                            endpoint.label(),
                            PortHolder.of(port).orElse("a process of somebody else"),
                            Settings.PORT_OFFSET,
                            home.ports().offset() + 1000));
        }
    }

    private void awaitReady() throws IOException {
        boolean ended = Await.until(LIMIT, () -> recipe.isReady() || supervised.restarts() >= HOPELESS_RESTARTS);
        if (ended && supervised.restarts() < HOPELESS_RESTARTS) {
            return;
        }
        supervised.stop();
        StringBuilder message = new StringBuilder("%s does not come up (%s); the end of its logs:"
                .formatted(part, ended ? "it ended several times" : "not ready after " + LIMIT.toSeconds() + " s"));
        LogTail.lines(home.out(part), LOG_LINES)
                .forEach(line -> message.append("\n  ").append(line));
        LogTail.lines(home.log(part), LOG_LINES)
                .forEach(line -> message.append("\n  ").append(line));
        throw new IOException(message.toString());
    }
}

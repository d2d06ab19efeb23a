// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.clients.ClientRunner;
import dev.errata.local.clients.LiveClient;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.IngestAccess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs every live client once; one that cannot run here is left out, and said so. */
final class LiveClientsStep {

    private final ClientRunner runner;
    private final Consumer<String> tell;

    LiveClientsStep(ClientRunner runner, Consumer<String> tell) {
        this.runner = runner;
        this.tell = tell;
    }

    /**
     * Runs them.
     *
     * @param run distinguishes this demo from others
     */
    List<LiveErrors> run(GatewayProjects projects, long run) throws IOException, InterruptedException {
        IngestAccess access = projects.ensure(LiveErrors.PROJECT);
        List<LiveErrors> all = new ArrayList<>();
        for (LiveClient client : LiveClient.values()) {
            String release = client.id() + "-" + run;
            try {
                LiveErrors errors = new LiveErrors(client.id(), release, runner.run(client, access, release));
                tell.accept("%s threw %d errors and sent them with %s"
                        .formatted(client.id(), errors.types().size(), client.library()));
                all.add(errors);
            } catch (IOException e) {
                tell.accept("%s is LEFT OUT: %s".formatted(client.id(), e.getMessage()));
            }
        }
        return all;
    }
}

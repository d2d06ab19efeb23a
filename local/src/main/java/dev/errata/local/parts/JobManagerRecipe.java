// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Flink's JobManager, with the web UI and the REST API. */
record JobManagerRecipe(Home home) implements Recipe {
    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.FLINK, Endpoint.FLINK_RPC, Endpoint.FLINK_BLOB, Endpoint.JOBMANAGER_METRICS);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        return new FlinkCluster(home)
                .command(
                        Part.JOBMANAGER,
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        "GET_JM_RESOURCE_PARAMS",
                        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                        Endpoint.JOBMANAGER_METRICS);
    }

    @Override
    public boolean isReady() {
        return Probe.get(home.ports().address(Endpoint.FLINK), "/overview").isPresent();
    }
}

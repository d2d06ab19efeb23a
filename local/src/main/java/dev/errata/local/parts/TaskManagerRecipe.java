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
import java.util.regex.Pattern;

/** Flink's TaskManager, in which the jobs run. */
record TaskManagerRecipe(Home home) implements Recipe {
    /** A TaskManager is reported before its slots are. */
    private static final Pattern HAS_SLOTS = Pattern.compile("\"slots-total\":[1-9]");

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.TASKMANAGER_RPC, Endpoint.TASKMANAGER_DATA, Endpoint.TASKMANAGER_METRICS);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        return new FlinkCluster(home)
                .command(
                        Part.TASKMANAGER,
                        "GET_TM_RESOURCE_PARAMS",
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        Endpoint.TASKMANAGER_METRICS);
    }

    @Override
    public boolean isReady() {
        return Probe.get(home.ports().address(Endpoint.FLINK), "/overview")
                .filter(overview -> HAS_SLOTS.matcher(overview).find())
                .isPresent();
    }
}

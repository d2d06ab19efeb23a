// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.process.Command;
import dev.errata.local.process.Supervised;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flink's TaskManager, in which the jobs run. */
record TaskManagerRecipe(Home home) implements Recipe {
    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.TASKMANAGER_RPC, Endpoint.TASKMANAGER_DATA, Endpoint.TASKMANAGER_METRICS);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        return new FlinkCluster(home)
                .command(
                        Part.TASKMANAGER,
                        List.of("-XX:+UseParallelGC"),
                        "GET_TM_RESOURCE_PARAMS",
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        Endpoint.TASKMANAGER_METRICS);
    }

    /** The JobManager counts its slots, and not those of a killed one, which stay in its books for some seconds. */
    @Override
    public boolean isReady() {
        Optional<Instant> start = new Supervised(home, Part.TASKMANAGER)
                .process()
                .flatMap(process -> process.info().startInstant());
        return start.isPresent()
                && Probe.get(home.ports().address(Endpoint.FLINK), "/taskmanagers")
                        .filter(answer -> hasSlots(answer, start.get()))
                        .isPresent();
    }

    /** True when a TaskManager with slots has been heard of since then; one that is just registered has time 0. */
    static boolean hasSlots(String taskManagers, Instant since) {
        try {
            for (JsonNode manager : new ObjectMapper().readTree(taskManagers).path("taskmanagers")) {
                long heard = manager.path("timeSinceLastHeartbeat").asLong();
                boolean current = heard == 0 || heard >= since.toEpochMilli();
                if (current && manager.path("slotsNumber").asInt() > 0) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException notAnAnswer) {
            return false;
        }
    }
}

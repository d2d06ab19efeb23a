// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.flink.FlinkApi;
import dev.errata.local.process.Await;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The Flink cluster of an installation, with what waits for it. */
public final class FlinkRest extends FlinkApi {
    private static final Duration SAVEPOINT_LIMIT = Duration.ofMinutes(3);

    /** The cluster at an address such as {@code http://127.0.0.1:8081}. */
    public FlinkRest(URI base) {
        super(base);
    }

    /** Waits until all tasks of the job run; false when the time is over. */
    public boolean awaitRunning(String jobId, Duration limit) {
        return Await.until(limit, () -> isRunning(jobId));
    }

    /** Waits until the job has a certain state; false when the time is over. */
    public boolean awaitState(String jobId, String state, Duration limit) {
        return Await.until(limit, () -> state(jobId).filter(state::equals).isPresent());
    }

    /** Writes a savepoint, then stops the job if wanted; returns the savepoint's path. */
    public String savepoint(String jobId, boolean stop) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String path = "/jobs/" + jobId + (stop ? "/stop" : "/savepoints");
        String trigger = post(path, body).path("request-id").asText();
        JsonNode[] result = {JsonNodeFactory.instance.objectNode()};
        boolean done = Await.until(SAVEPOINT_LIMIT, () -> {
            try {
                result[0] = get("/jobs/" + jobId + "/savepoints/" + trigger);
            } catch (IOException notYet) {
                return false;
            }
            return result[0].path("status").path("id").asText().equals("COMPLETED");
        });
        JsonNode location = result[0].path("operation").path("location");
        if (!done || location.isMissingNode()) {
            throw new IOException("the savepoint of " + jobId + " failed: " + result[0]);
        }
        return location.asText();
    }
}

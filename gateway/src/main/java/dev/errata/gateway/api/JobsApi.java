// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import dev.errata.gateway.flink.ClusterJob;
import dev.errata.gateway.member.Role;
import java.time.Instant;

/** What runs on the Flink cluster, replays and their progress among it. */
public final class JobsApi {

    private final KnownCluster cluster;

    public JobsApi(KnownCluster cluster) {
        this.cluster = cluster;
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/jobs")
    @Needs(Role.VIEWER)
    public HttpResponse listJobs() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode jobs = answer.putArray("jobs");
        cluster.ask(known -> known.jobs()).forEach(job -> jobs.add(json(job)));
        return JsonAnswer.ok(answer);
    }

    private static ObjectNode json(ClusterJob job) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id())
                .put("name", job.name())
                .put("kind", job.kind())
                .put("state", job.state())
                .put("started_at", job.startedAt().toString())
                .put("ended_at", job.endedAt().map(Instant::toString).orElse(null));
        if (job.progress().isEmpty()) {
            return node.putNull("progress");
        }
        ClusterJob.Progress progress = job.progress().get();
        ObjectNode shown = node.putObject("progress").put("read", progress.read());
        if (progress.share().isPresent()) {
            shown.put("share", progress.share().getAsDouble());
        } else {
            shown.putNull("share");
        }
        return node;
    }
}

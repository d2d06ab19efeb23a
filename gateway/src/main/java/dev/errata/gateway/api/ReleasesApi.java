// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.Projects;
import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.parse.release.ReleaseParser;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes the word of whoever deploys that a release of a service was deployed. */
public final class ReleasesApi {
    private static final int THREADS = 2;
    private static final int MAX_BODY = 64 * 1024;

    private final Supplier<Projects> projects;
    private final BooleanSupplier projectsRead;
    private final Consumer<Deployment> log;
    private final Clock clock;

    /**
     * The API.
     *
     * @param projects as they are known now
     * @param projectsRead whether they are known at all
     * @param log writes for good, or throws a KafkaException
     */
    public ReleasesApi(
            Supplier<Projects> projects, BooleanSupplier projectsRead, Consumer<Deployment> log, Clock clock) {
        this.projects = projects;
        this.projectsRead = projectsRead;
        this.log = log;
        this.clock = clock;
    }

    /** Adds it to a server, behind the door; it waits for Kafka on threads of its own. */
    public void mount(ServerBuilder server, Access access) {
        server.annotatedService()
                .pathPrefix("/api/v1")
                .decorator(access)
                .exceptionHandlers(new ApiFailures())
                .useBlockingTaskExecutor(true)
                .blockingTaskExecutor(THREADS)
                .maxRequestLength(MAX_BODY)
                .requestTimeout(Duration.ofMinutes(2))
                .build(this);
    }

    /** Body: {@code service}, {@code version}, and optionally {@code environment} and {@code deployed_at}, else now. */
    @Post("/projects/:project/releases")
    @Needs(Role.TRIAGER)
    public HttpResponse addRelease(@Param("project") String nameOrId, AggregatedHttpRequest request) {
        if (!projectsRead.getAsBoolean()) {
            return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "the projects are not read yet");
        }
        Optional<Project> project = projects.get().find(nameOrId);
        if (project.isEmpty()) {
            return Problem.response(HttpStatus.NOT_FOUND, "there is no project '%s'".formatted(nameOrId));
        }
        Deployment deployment = read(project.get().name(), request);
        log.accept(deployment);
        return HttpResponse.of(HttpStatus.CREATED, MediaType.JSON, deployment.toJson());
    }

    private Deployment read(String project, AggregatedHttpRequest request) {
        MediaType type = request.contentType();
        if (type == null || !type.is(MediaType.JSON.withoutParameters())) {
            throw new IllegalArgumentException("the body must be application/json");
        }
        List<Deployment> read = new ArrayList<>(1);
        RawPayload raw = new RawPayload(
                project, "", clock.millis(), "", "", request.content().array());
        new ReleaseParser().parse(raw, read::add, rejection -> {
            throw new IllegalArgumentException(rejection.detail());
        });
        return read.get(0);
    }
}

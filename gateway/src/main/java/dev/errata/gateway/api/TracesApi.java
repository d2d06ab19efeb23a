// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.trace.Deadline;
import dev.errata.gateway.trace.TraceJson;
import dev.errata.gateway.trace.TraceLookup;
import dev.errata.gateway.trace.TraceLookup.Answer;
import dev.errata.parse.TraceIds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Shows one trace whole. It reads ClickHouse, and nothing is written for it. */
public final class TracesApi {
    /** In which an answer must be there. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int THREADS = 2;
    private static final int ID_DIGITS = 32;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final String UNCONFIGURED =
            "the gateway does not know where ClickHouse is: set ERRATA_CLICKHOUSE_URL"
                    + " (--clickhouse), ERRATA_CLICKHOUSE_USER and ERRATA_CLICKHOUSE_PASSWORD";

    private final Supplier<Projects> projects;
    private final BooleanSupplier projectsRead;
    private final Optional<TraceLookup> lookup;
    private final Duration limit;

    /**
     * The API.
     *
     * @param projects as they are known now
     * @param projectsRead whether they are known at all
     * @param lookup empty if nobody said where ClickHouse is
     * @param limit in which an answer must be there
     */
    public TracesApi(
            Supplier<Projects> projects, BooleanSupplier projectsRead, Optional<TraceLookup> lookup, Duration limit) {
        this.projects = projects;
        this.projectsRead = projectsRead;
        this.lookup = lookup;
        this.limit = limit;
    }

    /** Adds it to a server, behind the door; it waits for ClickHouse on threads of its own. */
    public void mount(ServerBuilder server, Access access) {
        server.annotatedService()
                .pathPrefix("/api/v1")
                .decorator(access)
                .exceptionHandlers(new ApiFailures())
                .blockingTaskExecutor(THREADS)
                .maxRequestLength(1)
                .requestTimeout(limit.plus(GRACE))
                .build(this);
    }

    /** The trace; a project without a registration is taken by the name that its errors carry. */
    @Get("/projects/:project/traces/:trace")
    public CompletableFuture<HttpResponse> show(
            ServiceRequestContext context, @Param("project") String nameOrId, @Param("trace") String id) {
        String traceId = id.length() == ID_DIGITS ? TraceIds.trace(id) : "";
        if (traceId.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "the id of a trace is 32 hex digits, not all of them 0");
        }
        if (lookup.isEmpty()) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, UNCONFIGURED);
        }
        if (!projectsRead.getAsBoolean()) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "the projects are not read yet");
        }
        String project = projects.get().find(nameOrId).map(Project::name).orElse(nameOrId);
        Deadline deadline = Deadline.after(limit.multipliedBy(9).dividedBy(10)); // the rest is for writing the answer
        return CompletableFuture.supplyAsync(
                        () -> answer(lookup.get().find(project, traceId, deadline)), context.blockingTaskExecutor())
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HttpResponse answer(Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return Problem.response(HttpStatus.NOT_FOUND, unknown.detail());
        }
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.JSON_UTF_8)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .build();
        return HttpResponse.of(headers, HttpData.ofUtf8(TraceJson.write(((Answer.Found) answer).trace())));
    }

    private static CompletableFuture<HttpResponse> problem(HttpStatus status, String detail) {
        return CompletableFuture.completedFuture(Problem.response(status, detail));
    }
}

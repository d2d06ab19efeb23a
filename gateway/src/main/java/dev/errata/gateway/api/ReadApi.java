// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.api.alert.FiringsApi;
import dev.errata.gateway.api.group.EventsApi;
import dev.errata.gateway.api.group.GroupApi;
import dev.errata.gateway.api.group.GroupTracesApi;
import dev.errata.gateway.api.group.GroupsApi;
import dev.errata.gateway.api.pipeline.KnownReleasesApi;
import dev.errata.gateway.api.pipeline.RejectionsApi;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.service.PropagationsApi;
import dev.errata.gateway.api.service.ServicesApi;
import dev.errata.gateway.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All operations that read ClickHouse, behind one door. */
public final class ReadApi {

    private static final String PREFIX = "/api/v1";
    private static final int THREADS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Reading reading;

    /**
     * The operations.
     *
     * @param projects as they are known now; empty while they are not read
     * @param queries empty if nobody said where ClickHouse is
     * @param caller name of who asks, for what is assigned to them
     */
    public ReadApi(
            Supplier<Optional<Projects>> projects,
            Optional<Queries> queries,
            Function<ServiceRequestContext, String> caller,
            Clock clock) {
        ReadQueries asked = new ReadQueries(queries);
        this.reading = new Reading(asked, new KnownProjects(projects, asked), caller, clock);
    }

    /** Adds them to a server; the door lets in or refuses. */
    public void mount(ServerBuilder server, DecoratingHttpServiceFunction door) {
        server.route().get(PREFIX + "/openapi.json").build(OpenApi.service());
        BlockingTaskExecutor threads = BlockingTaskExecutor.builder()
                .numThreads(THREADS)
                .threadNamePrefix("errata-read")
                .build();
        for (Object operations : operations()) {
            server.annotatedService()
                    .pathPrefix(PREFIX)
                    .decorator(door)
                    .exceptionHandlers(new ApiFailures())
                    .useBlockingTaskExecutor(true)
                    .blockingTaskExecutor(threads, true)
                    .maxRequestLength(1)
                    .requestTimeout(LIMIT)
                    .build(operations);
        }
    }

    private List<Object> operations() {
        return List.of(
                new GroupsApi(reading),
                new GroupApi(reading),
                new EventsApi(reading),
                new GroupTracesApi(reading),
                new FiringsApi(reading),
                new ServicesApi(reading),
                new PropagationsApi(reading),
                new RejectionsApi(reading),
                new KnownReleasesApi(reading));
    }
}

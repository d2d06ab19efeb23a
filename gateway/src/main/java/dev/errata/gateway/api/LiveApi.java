// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamWriter;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.streaming.ServerSentEvents;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.live.Change;
import dev.errata.gateway.live.Changes;
import dev.errata.gateway.live.LiveHub;
import dev.errata.gateway.member.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What changes, as it does: server-sent events for those who look at a list. */
public final class LiveApi {

    /** After which a browser asks again, and shows again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int RETRY_SECONDS = 30;

    private final LiveHub hub;
    private final KnownProjects projects;
    private final Clock clock;

    public LiveApi(LiveHub hub, KnownProjects projects, Clock clock) {
        this.hub = hub;
        this.projects = projects;
        this.clock = clock;
    }

    /** What ClickHouse knows of changes. */
    public static Changes changes(ReadQueries queries) {
        return (kind, project, time) -> {
            String file = "api/live/changed_" + kind.wireName();
            Map<String, Object> parameters =
                    Map.of("project", project, "seconds", time.toSeconds(), "limit", Changes.MOST + 1);
            return queries.rows(file, parameters).stream()
                    .map(row -> new Change(
                            row.path("id").asText(), row.path("changed").asLong()))
                    .toList();
        };
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/projects/:project/live")
    @Needs(Role.VIEWER)
    public HttpResponse followLive(ServiceRequestContext context, @Param("project") String nameOrId) {
        String project = projects.name(nameOrId);
        StreamWriter<ServerSentEvent> stream = StreamMessage.streaming();
        LiveStream listener = new LiveStream(stream, clock);
        if (!hub.add(project, Access.callerName(context), listener)) {
            return Problem.response(HttpStatus.TOO_MANY_REQUESTS, "too many look at what changes", RETRY_SECONDS);
        }
        context.clearRequestTimeout();
        stream.whenComplete().handle((done, failure) -> {
            hub.remove(project, listener);
            return null;
        });
        listener.begin();
        context.eventLoop().schedule(() -> stream.close(), LONGEST.toSeconds(), TimeUnit.SECONDS);
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.OK)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("x-accel-buffering", "no") // a proxy that keeps events back shows none
                .build();
        return ServerSentEvents.fromPublisher(headers, stream);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.Span;
import java.util.List;
import java.util.Map;

/** What traces tell of one group. */
public final class GroupTracesApi {

    private static final int MAX_ROWS = 50;

    private final Reading reading;

    public GroupTracesApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/groups/:group/traces")
    public HttpResponse listGroupTraces(
            @Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        List<ObjectNode> rows = rows("traces_of_group", nameOrId, id, params, new Parameters(params).limit());
        rows.forEach(row -> row.remove("version"));
        return Reading.list("traces", rows);
    }

    @Get("/projects/:project/groups/:group/origins")
    public HttpResponse listOrigins(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        List<ObjectNode> rows = rows("origins_of_group", nameOrId, id, params, MAX_ROWS);
        rows.forEach(row -> row.remove("place"));
        return Reading.list("origins", rows);
    }

    @Get("/projects/:project/groups/:group/impact")
    public HttpResponse listImpact(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        return Reading.list("endpoints", rows("impact_of_group", nameOrId, id, params, MAX_ROWS));
    }

    private List<ObjectNode> rows(String question, String nameOrId, String id, QueryParams params, int limit) {
        Parameters given = new Parameters(params);
        Span span = Span.of(given, reading.now());
        GroupScope group = GroupScope.of(reading, nameOrId, id);
        return reading.queries()
                .rows(
                        "trace/" + question,
                        span.parameters(Map.of(
                                "project",
                                group.project(),
                                "group",
                                id,
                                "environment",
                                given.text("environment"),
                                "limit",
                                limit)));
    }
}

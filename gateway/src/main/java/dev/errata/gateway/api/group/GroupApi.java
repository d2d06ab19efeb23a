// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.Span;
import java.util.List;
import java.util.Map;

/** One group: where it stands, why it is one, how often it occurs, and what was done about it. */
public final class GroupApi {

    private final Reading reading;
    private final SeriesReader series;

    public GroupApi(Reading reading) {
        this.reading = reading;
        this.series = new SeriesReader(reading.queries());
    }

    @Get("/projects/:project/groups/:group")
    public HttpResponse getGroup(@Param("project") String nameOrId, @Param("group") String id) {
        GroupScope group = GroupScope.of(reading, nameOrId, id);
        ObjectNode row = reading.queries()
                .row("api/group/show_group", group.parameters(Map.of()))
                .orElseThrow(() -> new IllegalStateException("a group that is placed has a row"));
        GroupCommands.allowed(row.path("status").asText()).forEach(row.withArray("commands_allowed")::add);
        return Reading.ok(row);
    }

    @Get("/projects/:project/groups/:group/variants")
    public HttpResponse listVariants(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        GroupScope group = GroupScope.of(reading, nameOrId, id);
        Page page = Page.of(new Parameters(params), List.of("count", "fingerprint"), group.project(), id);
        List<ObjectNode> rows = reading.queries()
                .rows(
                        "api/group/variants_of_group",
                        group.parameters(Map.of(
                                "after", page.after().get(1),
                                "after_count", page.afterNumber(0, 0),
                                "limit", page.limit())));
        long total = rows.isEmpty() ? 0 : rows.get(0).path("total").asLong();
        rows.forEach(VariantJson::shape);
        return Reading.ok(page.answer("variants", rows).put("total", total));
    }

    @Get("/projects/:project/groups/:group/series")
    public HttpResponse getSeries(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        Parameters given = new Parameters(params);
        Span span = Span.of(given, reading.now());
        return Reading.ok(series.read(GroupScope.of(reading, nameOrId, id), span, given.text("environment")));
    }

    @Get("/projects/:project/groups/:group/tags")
    public HttpResponse getTags(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        Parameters given = new Parameters(params);
        Span span = Span.of(given, reading.now());
        GroupScope group = GroupScope.of(reading, nameOrId, id);
        return Reading.ok(TagsJson.of(reading.queries()
                .rows(
                        "api/group/tags_of_group",
                        span.parameters(group.parameters(Map.of("environment", given.text("environment")))))));
    }

    @Get("/projects/:project/groups/:group/similar")
    public HttpResponse listSimilarGroups(@Param("project") String nameOrId, @Param("group") String id) {
        List<ObjectNode> rows = rows("api/group/similar_groups", nameOrId, id);
        rows.forEach(row -> StoredJson.replace(row, "score"));
        return Reading.list("groups", rows);
    }

    @Get("/projects/:project/groups/:group/transitions")
    public HttpResponse listTransitions(@Param("project") String nameOrId, @Param("group") String id) {
        return Reading.list("transitions", rows("api/group/transitions_of_group", nameOrId, id));
    }

    @Get("/projects/:project/groups/:group/activity")
    public HttpResponse listActivity(@Param("project") String nameOrId, @Param("group") String id, QueryParams params) {
        GroupScope group = GroupScope.of(reading, nameOrId, id);
        Page page = Page.of(new Parameters(params), List.of("_millis", "id"), group.project(), id);
        List<ObjectNode> rows = reading.queries()
                .rows(
                        "api/group/activity_of_group",
                        group.parameters(Map.of(
                                "after", page.after().get(1),
                                "after_millis", page.afterNumber(0, 0),
                                "limit", page.limit())));
        rows.forEach(row -> StoredJson.replace(row, "arguments"));
        return Reading.ok(page.answer("activity", rows));
    }

    private List<ObjectNode> rows(String file, String nameOrId, String id) {
        return reading.queries().rows(file, GroupScope.of(reading, nameOrId, id).parameters(Map.of()));
    }
}

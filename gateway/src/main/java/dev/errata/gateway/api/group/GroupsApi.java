// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.search.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of a project that were seen in a window, searched for, sorted and counted. */
public final class GroupsApi {

    private static final List<String> SORTS = List.of("last-seen", "first-seen", "count", "users");
    private static final List<String> FACETS =
            List.of("status", "level", "service", "environment", "release", "type", "assignee");

    private final Reading reading;
    private final GroupRows rows;

    public GroupsApi(Reading reading) {
        this.reading = reading;
        this.rows = new GroupRows(reading.queries());
    }

    /** One page; what changes between pages of the same question is the window, which stays where it was by its cursor. */
    @Get("/projects/:project/groups")
    public HttpResponse listGroups(
            ServiceRequestContext context, @Param("project") String nameOrId, QueryParams params) {
        String project = reading.projects().name(nameOrId);
        Parameters given = new Parameters(params);
        String sort = given.choice("sort", SORTS, SORTS.get(0));
        Window window = Window.of(given, project, reading.queries(), reading.now());
        Page page = Page.of(
                given,
                List.of("_rank", "id"),
                project,
                given.text("query", 1000),
                sort,
                given.text("window"),
                given.text("from"),
                given.text("to"),
                given.text("environment"));
        Map<String, Object> parameters = search(context, project, given, window);
        parameters.put("counted", sort.equals("count") || Boolean.TRUE.equals(parameters.get("counted")));
        parameters.put("sort", sort);
        parameters.put("after", page.after().get(1));
        parameters.put("after_rank", page.afterNumber(0, 0));
        parameters.put("limit", page.limit());
        List<ObjectNode> ranked = reading.queries().rows("api/groups/list_groups", parameters);
        long total = ranked.isEmpty()
                ? total(parameters, page)
                : ranked.get(0).path("_total").asLong();
        ObjectNode answer = page.answer("groups", ranked);
        rows.complete((ArrayNode) answer.get("groups"), parameters, window);
        answer.set("window", window.json());
        return Reading.ok(answer.put("total", total));
    }

    /** Counted alone where a page is empty, as the one after the last is. */
    private long total(Map<String, Object> parameters, Page page) {
        return page.isFirst()
                ? 0
                : facets(parameters).stream()
                        .filter(row -> row.path("name").asText().equals("total"))
                        .mapToLong(row -> row.path("groups").asLong())
                        .findFirst()
                        .orElse(0);
    }

    private List<ObjectNode> facets(Map<String, Object> search) {
        Map<String, Object> parameters = new HashMap<>(search);
        List<Object> fields = new ArrayList<>((Collection<?>) search.get("fields"));
        fields.addAll(FACETS);
        parameters.put("fields", fields);
        return reading.queries().rows("api/groups/facets_of_groups", parameters);
    }

    /** The facets. */
    @Get("/projects/:project/groups/facets")
    public HttpResponse getGroupFacets(
            ServiceRequestContext context, @Param("project") String nameOrId, QueryParams params) {
        String project = reading.projects().name(nameOrId);
        Parameters given = new Parameters(params);
        Window window = Window.of(given, project, reading.queries(), reading.now());
        Map<String, Object> parameters = search(context, project, given, window);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("total", 0);
        ObjectNode facets = answer.putObject("facets");
        FACETS.forEach(facets::putArray);
        for (ObjectNode row : facets(parameters)) {
            String name = row.path("name").asText();
            if (name.equals("total")) {
                answer.set("total", row.get("groups"));
            } else {
                facets.withArray(name).add(row.without("name"));
            }
        }
        return Reading.ok(answer);
    }

    private Map<String, Object> search(ServiceRequestContext context, String project, Parameters given, Window window) {
        Map<String, Object> parameters = window.parameters(
                Searches.parameters(given, Field.OF_GROUPS, reading.caller().apply(context), reading.clock()));
        parameters.put("project", project);
        parameters.put("environment", given.text("environment"));
        parameters.putAll(window.days(project, reading.queries()));
        return parameters;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which groups make which other groups, as a graph. */
public final class PropagationsApi {

    private static final int MAX_EDGES = 200;
    private static final List<String> SIDES = List.of("from", "to");

    private final Reading reading;

    public PropagationsApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/propagations")
    public HttpResponse getPropagations(@Param("project") String nameOrId, QueryParams params) {
        Parameters given = new Parameters(params);
        given.group("group");
        String project = reading.projects().name(nameOrId);
        Map<String, Object> parameters =
                new HashMap<>(Span.of(given, reading.now()).parameters(Map.of()));
        parameters.put("project", project);
        parameters.put("environment", given.text("environment"));
        parameters.put("group", given.text("group"));
        parameters.put("from_service", given.text("from_service"));
        parameters.put("to_service", given.text("to_service"));
        parameters.put("limit", MAX_EDGES);
        List<ObjectNode> edges = reading.queries().rows("trace/propagations", parameters);
        Map<String, String> services = new LinkedHashMap<>();
        edges.forEach(edge -> shape(edge, services));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("groups").addAll(groups(project, services));
        answer.putArray("edges").addAll(edges);
        return Reading.ok(answer);
    }

    private static void shape(ObjectNode edge, Map<String, String> services) {
        edge.remove("observed");
        for (String side : SIDES) {
            String group = edge.remove(side + "_group_hex").asText();
            edge.put(side + "_group", group);
            services.putIfAbsent(group, edge.path(side + "_service").asText());
        }
    }

    private List<ObjectNode> groups(String project, Map<String, String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        List<String> numbers = services.keySet().stream()
                .map(group -> Parameters.number(group, "the id of a group"))
                .toList();
        List<ObjectNode> groups = reading.queries()
                .rows(
                        "api/service/titles_of_groups",
                        Map.of("project", project, "groups", "[" + String.join(",", numbers) + "]"));
        groups.forEach(group ->
                group.put("service", services.getOrDefault(group.path("id").asText(), "")));
        return groups;
    }
}

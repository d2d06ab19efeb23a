// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Who calls whom, and with which healthy traces a failing one is compared. */
public final class ServicesApi {

    private static final Pattern TRACE = Pattern.compile("[0-9a-fA-F]{32}");
    private static final int MAX_EDGES = 500;
    private static final int HEALTHY = 10;

    private final Reading reading;

    public ServicesApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/service-map")
    public HttpResponse getServiceMap(@Param("project") String nameOrId, QueryParams params) {
        Parameters given = new Parameters(params);
        Span span = Span.of(given, reading.now());
        Map<String, Object> parameters = span.parameters(Map.of(
                "project", reading.projects().name(nameOrId),
                "environment", given.text("environment"),
                "limit", MAX_EDGES));
        List<ObjectNode> edges = reading.queries().rows("trace/service_map", parameters);
        edges.forEach(ServicesApi::nameQuantiles);
        List<ObjectNode> components = reading.queries().rows("api/service/components", parameters);
        components.forEach(ServicesApi::nameKind);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("components").addAll(components);
        answer.putArray("edges").addAll(edges);
        return Reading.ok(answer);
    }

    private static void nameQuantiles(ObjectNode edge) {
        edge.remove("observed");
        JsonNode quantiles = edge.remove("p50_p95_p99_us");
        boolean measured = quantiles.path(0).asDouble() > 0;
        List<String> names = List.of("p50_us", "p95_us", "p99_us");
        for (int i = 0; i < names.size(); i++) {
            edge.set(names.get(i), measured ? quantiles.path(i) : JsonNodeFactory.instance.nullNode());
        }
    }

    private static void nameKind(ObjectNode component) {
        boolean speaks = component.remove("speaks").asBoolean();
        String name = component.path("name").asText();
        component.put(
                "kind",
                switch (name) {
                    case "user", "unknown" -> name;
                    default -> speaks ? "service" : "peer";
                });
    }

    @Get("/projects/:project/traces/:trace/healthy")
    public HttpResponse listHealthyTraces(@Param("project") String nameOrId, @Param("trace") String trace) {
        if (!TRACE.matcher(trace).matches()) {
            throw new IllegalArgumentException("the id of a trace is 32 hex digits");
        }
        Map<String, Object> parameters = Map.of(
                "project", reading.projects().name(nameOrId),
                "trace", trace.toLowerCase(Locale.ROOT),
                "limit", HEALTHY);
        return Reading.list("traces", reading.queries().rows("trace/healthy_traces", parameters));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.api.read.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts that went on and off, and why. */
public final class FiringsApi {

    private static final List<String> OUTCOMES = List.of("FIRED", "SUPPRESSED", "CEASED");
    private static final List<String> SEVERITIES = List.of("INFO", "WARNING", "CRITICAL");
    private static final Duration AROUND = Duration.ofDays(1);

    private final Reading reading;

    public FiringsApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/firings")
    public HttpResponse listFirings(@Param("project") String nameOrId, QueryParams params) {
        Parameters given = new Parameters(params);
        Map<String, Object> parameters = common(nameOrId, given);
        parameters.put("state", given.choice("state", List.of("on", "off"), ""));
        parameters.put("severity", given.choice("severity", SEVERITIES, ""));
        return page("firings", "api/alert/list_firings", "id", given, parameters);
    }

    @Get("/projects/:project/evaluations")
    public HttpResponse listEvaluations(@Param("project") String nameOrId, QueryParams params) {
        Parameters given = new Parameters(params);
        Map<String, Object> parameters = common(nameOrId, given);
        parameters.put("outcome", given.choice("outcome", OUTCOMES, ""));
        return page("evaluations", "api/alert/list_evaluations", "_rest", given, parameters);
    }

    @Get("/projects/:project/firings/:firing")
    public HttpResponse getFiring(@Param("project") String nameOrId, @Param("firing") String id) {
        Parameters.number(id, "the id of a firing");
        String project = reading.projects().name(nameOrId);
        ObjectNode firing = reading.queries()
                .row("api/alert/show_firing", Map.of("project", project, "firing", id))
                .orElseThrow(() -> RequestException.notFound("there is no firing '%s'".formatted(id)));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("evaluations")
                .addAll(reading.queries().rows("api/alert/evaluations_of_firing", around(project, firing)));
        answer.set("firing", firing);
        return Reading.ok(answer);
    }

    private Map<String, Object> around(String project, ObjectNode firing) {
        Instant from = Instant.parse(firing.path("starts_at").asText()).minus(AROUND);
        Instant to = firing.path("ends_at").isNull()
                ? reading.now().plus(AROUND)
                : Instant.parse(firing.path("ends_at").asText()).plus(AROUND);
        String group = firing.path("group").asText();
        return Map.of(
                "project", project,
                "group", group.isEmpty() ? "0" : Parameters.number(group, "the id of a group"),
                "rule", firing.path("rule").asText(),
                "environment", firing.path("environment").asText(),
                "from_millis", from.toEpochMilli(),
                "to_millis", to.toEpochMilli());
    }

    private Map<String, Object> common(String nameOrId, Parameters given) {
        Map<String, Object> parameters =
                new HashMap<>(Span.of(given, reading.now()).parameters(Map.of()));
        parameters.put("group", given.group("group").orElse("0"));
        parameters.put("rule", given.text("rule"));
        parameters.put("environment", given.text("environment"));
        parameters.put("project", reading.projects().name(nameOrId));
        return parameters;
    }

    private HttpResponse page(String name, String file, String last, Parameters given, Map<String, Object> parameters) {
        Page page = Page.of(
                given,
                List.of("_millis", last),
                name,
                String.valueOf(parameters.get("project")),
                given.text("state") + given.text("outcome"),
                given.text("severity"),
                given.text("group"),
                given.text("rule"),
                given.text("environment"),
                given.text("from"),
                given.text("to"));
        parameters.put("after", page.after().get(1));
        parameters.put("after_millis", page.afterNumber(0, 0));
        parameters.put("limit", page.limit());
        return Reading.ok(page.answer(name, reading.queries().rows(file, parameters)));
    }
}

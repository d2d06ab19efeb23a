// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.api.SimulationRuns.Sides;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.simulate.Comparison;
import dev.errata.gateway.simulate.ComparisonJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Alert rules tried on history: Flink runs the job {@code simulate} for both rule sets, and ClickHouse has what it found. */
public final class SimulationsApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int MAX_BODY = 256 * 1024;
    private static final int MAX_RULES = 100;
    private static final int RETRY_SECONDS = 30;
    private static final String BEFORE = "rules in force";

    private final KnownProjects projects;
    private final StoredRules rules;
    private final SimulationRuns runs;

    public SimulationsApi(KnownProjects projects, ReadQueries queries, KnownCluster cluster) {
        this.projects = projects;
        this.rules = new StoredRules(queries);
        this.runs = new SimulationRuns(cluster, queries);
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this, MAX_BODY);
    }

    /** Body: {@code from}, {@code to}, {@code after}, and optionally {@code before} and {@code warm_up_hours}. */
    @Post("/projects/:project/simulations")
    @Needs(Role.TRIAGER)
    public HttpResponse simulateRules(@Param("project") String nameOrId, AggregatedHttpRequest request) {
        JsonNode body = JsonBody.read(request, "from", "to", "warm_up_hours", "after", "before");
        SimulatedTime time = SimulatedTime.of(body);
        List<String> after = lines(body, "after");
        List<String> before = body.has("before") ? lines(body, "before") : rules.given();
        String project = projects.name(nameOrId);
        String id = UUID.randomUUID().toString();
        synchronized (runs) { // else several that ask at once would all see a free cluster
            if (runs.areTooMany()) {
                return Problem.response(
                        HttpStatus.TOO_MANY_REQUESTS, "another simulation runs; wait until it is done", RETRY_SECONDS);
            }
            runs.start(id, project, time, new Sides<>(before, after));
        }
        return JsonAnswer.of(HttpStatus.ACCEPTED, state(id, "running"));
    }

    @Get("/projects/:project/simulations/:simulation")
    @Needs(Role.VIEWER)
    public HttpResponse getSimulation(@Param("project") String nameOrId, @Param("simulation") String id) {
        projects.name(nameOrId);
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
        Optional<String> failure = runs.failure(id);
        if (failure.isPresent()) {
            return JsonAnswer.ok(state(id, "failed").put("reason", failure.get()));
        }
        if (runs.isRunning(id)) {
            return JsonAnswer.ok(state(id, "running"));
        }
        Sides<SimulationRuns.Found> found = runs.found(id).orElseThrow(() -> unknown(id));
        ObjectNode done = state(id, "done");
        done.set("report", report(found));
        return JsonAnswer.ok(done);
    }

    private static JsonNode report(Sides<SimulationRuns.Found> found) {
        Comparison comparison = Comparison.of(
                BEFORE, found.before().simulated(), "given rules", found.after().simulated());
        SortedSet<String> others = new TreeSet<>(found.before().notSimulated());
        others.addAll(found.after().notSimulated());
        try {
            return JSON.readTree(ComparisonJson.of(comparison, List.copyOf(others)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comparison is written as JSON", e);
        }
    }

    private static ObjectNode state(String id, String state) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("state", state);
    }

    private static List<String> lines(JsonNode body, String name) {
        JsonNode given = body.path(name);
        if (!given.isArray() || given.size() > MAX_RULES) {
            throw new IllegalArgumentException("'%s' must be a list of at most %d rules".formatted(name, MAX_RULES));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            try {
                RulesApi.parse(given.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rule %d of '%s': %s".formatted(i + 1, name, e.getMessage()), e);
            }
            lines.add(given.get(i).toString());
        }
        return lines;
    }

    private static RequestException unknown(String id) {
        return RequestException.notFound("there is no simulation '%s'; they are kept for 7 days".formatted(id));
    }
}

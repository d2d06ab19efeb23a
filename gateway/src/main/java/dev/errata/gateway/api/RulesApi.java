// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Delete;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Put;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.parse.MalformedPayload;
import java.nio.charset.StandardCharsets;

/** When to alert. A rule is written to Kafka and holds when the job {@code track} has read it; the list is of ClickHouse. */
public final class RulesApi {

    private static final int MAX_ID = 100;

    private final TopicWriter writer;
    private final StoredRules rules;

    public RulesApi(TopicWriter writer, ReadQueries queries) {
        this.writer = writer;
        this.rules = new StoredRules(queries);
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/rules")
    @Needs(Role.VIEWER)
    public HttpResponse listRules(QueryParams params) {
        String project = new Parameters(params).text("project");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("rules");
        rules.inForce().values().stream()
                .filter(rule -> project.isEmpty() || rule.isLookedAtIn(project))
                .forEach(rule -> list.add(rule.json()));
        return JsonAnswer.ok(answer);
    }

    @Get("/rules/:rule")
    @Needs(Role.VIEWER)
    public HttpResponse getRule(@Param("rule") String id) {
        StoredRules.InForce rule = rules.inForce().get(id);
        if (rule == null) {
            throw unknown(id);
        }
        return JsonAnswer.ok(rule.json());
    }

    /** Body: the rule. */
    @Put("/rules/:rule")
    @Needs(Role.ADMIN)
    public HttpResponse setRule(@Param("rule") String id, AggregatedHttpRequest request) {
        JsonNode body = JsonBody.read(request);
        Rule rule = parse(body);
        if (!rule.id().equals(id)) {
            throw new IllegalArgumentException(
                    "the id of the rule is '%s', and '%s' in the path".formatted(rule.id(), id));
        }
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("the id of a rule has at most " + MAX_ID + " characters");
        }
        writer.write(Topic.RULES, id, body.toString());
        return JsonAnswer.of(
                HttpStatus.ACCEPTED, JsonNodeFactory.instance.objectNode().set("rule", body));
    }

    @Delete("/rules/:rule")
    @Needs(Role.ADMIN)
    public HttpResponse removeRule(@Param("rule") String id) {
        StoredRules.InForce rule = rules.inForce().get(id);
        if (rule == null) {
            throw unknown(id);
        }
        if (!rule.isGiven()) {
            throw RequestException.notFound(
                    "'%s' is a default, which nobody gave: give a rule of that id that is not enabled".formatted(id));
        }
        writer.remove(Topic.RULES, id);
        return JsonAnswer.of(
                HttpStatus.ACCEPTED,
                JsonNodeFactory.instance.objectNode().put("default_holds", rule.replacesDefault()));
    }

    /** What {@code track} would refuse is refused here, with its reason. */
    static Rule parse(JsonNode rule) {
        try {
            return new RuleParser().parse(rule.toString().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedPayload e) {
            throw new IllegalArgumentException(e.detail(), e);
        }
    }

    private static RequestException unknown(String id) {
        return RequestException.notFound("there is no rule '%s'".formatted(id));
    }
}

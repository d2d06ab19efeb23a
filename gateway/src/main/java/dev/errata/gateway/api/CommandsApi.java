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
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.project.SettingsJson;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people ask for about groups: written to Kafka, decided by the job {@code track}, and asked of ClickHouse. */
public final class CommandsApi {

    private static final int MAX_BODY = 1024 * 1024;
    private static final int MOST = 500;
    private static final int MAX_ID = 200;

    private final KnownProjects projects;
    private final TopicWriter writer;
    private final ReadQueries queries;
    private final Clock clock;

    public CommandsApi(KnownProjects projects, TopicWriter writer, ReadQueries queries, Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.queries = queries;
        this.clock = clock;
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this, MAX_BODY);
    }

    /** Body: one command, or {@code commands} with several. None is written if one of them cannot be used. */
    @Post("/projects/:project/commands")
    @Needs(Role.TRIAGER)
    public HttpResponse giveCommands(
            ServiceRequestContext context, @Param("project") String nameOrId, AggregatedHttpRequest request) {
        String project = projects.name(nameOrId);
        GivenCommands given = new GivenCommands(project, Caller.of(context).name(), clock.instant());
        List<GivenCommands.Given> commands = given.read(asked(JsonBody.read(request)));
        writer.writeAll(
                Topic.COMMANDS,
                commands.stream()
                        .map(command -> Map.entry(project, command.json()))
                        .toList());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = answer.putArray("commands");
        commands.forEach(command -> ids.addObject().put("id", command.id()));
        return JsonAnswer.of(HttpStatus.ACCEPTED, answer);
    }

    @Get("/projects/:project/commands/:command")
    @Needs(Role.VIEWER)
    public HttpResponse getCommand(@Param("project") String nameOrId, @Param("command") String id) {
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("the id of a command has at most " + MAX_ID + " characters");
        }
        String project = projects.name(nameOrId);
        return JsonAnswer.ok(queries.row("api/command/show_outcome", Map.of("project", project, "id", id))
                .orElseGet(() ->
                        JsonNodeFactory.instance.objectNode().put("id", id).put("outcome", "pending")));
    }

    private static List<JsonNode> asked(JsonNode body) {
        if (!body.has("commands")) {
            return List.of(body);
        }
        SettingsJson.requireNames(body, "the body", Set.of("commands"));
        JsonNode commands = body.get("commands");
        if (!commands.isArray() || commands.isEmpty() || commands.size() > MOST) {
            throw new IllegalArgumentException("'commands' must be a list of 1 to " + MOST);
        }
        return List.copyOf(java.util.stream.StreamSupport.stream(commands.spliterator(), false)
                .toList());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Patch;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.project.Change;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectJson;
import dev.errata.gateway.project.ProjectRegister;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.ProjectsTopic;
import dev.errata.gateway.project.SettingsJson;
import java.time.Duration;

/**
 * Projects over HTTP. A change may name the {@code version} that it is meant for and is answered
 * with 409 when the project has changed since. The answer comes when this process itself goes by the change.
 */
public final class ProjectsApi {
    private static final String PREFIX = "/api/v1";
    private static final int THREADS = 2;
    private static final int MAX_BODY = 64 * 1024;
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final ProjectRegister register;
    private final ProjectsTopic topic;

    public ProjectsApi(ProjectRegister register, ProjectsTopic topic) {
        this.register = register;
        this.topic = topic;
    }

    /** Adds it to a server under {@code /api/v1/projects}, behind the door; it waits for Kafka on threads of its own. */
    public void mount(ServerBuilder server, Access access) {
        server.annotatedService()
                .pathPrefix(PREFIX)
                .decorator(access)
                .exceptionHandlers(new ApiFailures())
                .useBlockingTaskExecutor(true)
                .blockingTaskExecutor(THREADS)
                .maxRequestLength(MAX_BODY)
                .requestTimeout(Duration.ofMinutes(2))
                .build(this);
    }

    @Get("/projects")
    public HttpResponse listProjects() {
        if (!topic.isReady()) {
            return notRead();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        topic.current().all().forEach(project -> answer.withArray("projects").add(ProjectJson.node(project)));
        return json(HttpStatus.OK, answer);
    }

    private static HttpResponse notRead() {
        return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "the projects are not read yet");
    }

    @Get("/projects/:project")
    public HttpResponse getProject(@Param("project") String nameOrId) {
        if (!topic.isReady()) {
            return notRead();
        }
        return topic.current()
                .find(nameOrId)
                .map(project -> json(HttpStatus.OK, ProjectJson.node(project)))
                .orElseGet(
                        () -> Problem.response(HttpStatus.NOT_FOUND, "there is no project '%s'".formatted(nameOrId)));
    }

    /** Body: {@code name}, and {@code settings} where they differ from the defaults. */
    @Post("/projects")
    public HttpResponse createProject(AggregatedHttpRequest request) throws InterruptedException {
        JsonNode body = JsonBody.read(request, "name", "settings");
        ProjectSettings settings = SettingsJson.apply(
                body.has("settings") ? body.get("settings") : JsonNodeFactory.instance.objectNode(),
                ProjectSettings.DEFAULT);
        return answer(register.create(JsonBody.text(body, "name", null), settings), HttpStatus.CREATED);
    }

    /** Body: {@code enabled}, or {@code settings} with what is to change. */
    @Patch("/projects/:project")
    public HttpResponse changeProject(@Param("project") String nameOrId, AggregatedHttpRequest request)
            throws InterruptedException {
        JsonNode body = JsonBody.read(request, "enabled", "settings", "version");
        if (body.has("enabled") == body.has("settings")) {
            throw new IllegalArgumentException("give either 'enabled' or 'settings'");
        }
        Change change = body.has("enabled")
                ? register.setEnabled(nameOrId, JsonBody.flag(body, "enabled"), JsonBody.version(body))
                : register.configure(
                        nameOrId,
                        settings -> SettingsJson.apply(body.get("settings"), settings),
                        JsonBody.version(body));
        return answer(change, HttpStatus.OK);
    }

    /** One more key; body: {@code label}. */
    @Post("/projects/:project/keys")
    public HttpResponse createKey(@Param("project") String nameOrId, AggregatedHttpRequest request)
            throws InterruptedException {
        JsonNode body = JsonBody.read(request, "label", "version");
        return answer(
                register.rotate(nameOrId, JsonBody.text(body, "label", ""), JsonBody.version(body)),
                HttpStatus.CREATED);
    }

    /** Body: {@code enabled}. */
    @Patch("/projects/:project/keys/:key")
    public HttpResponse changeKey(
            @Param("project") String nameOrId, @Param("key") String beginning, AggregatedHttpRequest request)
            throws InterruptedException {
        JsonNode body = JsonBody.read(request, "enabled", "version");
        return answer(
                register.setKeyEnabled(nameOrId, beginning, JsonBody.flag(body, "enabled"), JsonBody.version(body)),
                HttpStatus.OK);
    }

    private HttpResponse answer(Change change, HttpStatus success) throws InterruptedException {
        if (change instanceof Change.Done done) {
            Project project = done.project();
            return topic.await(project, VISIBLE_WITHIN)
                    ? json(success, ProjectJson.node(project))
                    : Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "written, but this gateway does not see it yet");
        }
        Change.Refused refused = (Change.Refused) change;
        return Problem.response(
                switch (refused.reason()) {
                    case UNKNOWN_PROJECT, UNKNOWN_KEY -> HttpStatus.NOT_FOUND;
                    case NAME_TAKEN, STALE_VERSION, AMBIGUOUS_KEY, TOO_MANY_KEYS -> HttpStatus.CONFLICT;
                },
                refused.detail());
    }

    private static HttpResponse json(HttpStatus status, ObjectNode body) {
        return HttpResponse.of(status, MediaType.JSON, body.toString());
    }
}

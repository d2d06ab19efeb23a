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
import com.linecorp.armeria.server.annotation.Delete;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.project.SettingsJson;
import dev.errata.gateway.silence.Silence;
import dev.errata.gateway.silence.SilenceJson;
import dev.errata.gateway.silence.SilencesTopic;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Silences of a project's alerts. The answer to a change comes when this process itself goes by it. */
public final class SilencesApi {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(5);
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(30);
    private static final Set<String> MATCHER = Set.of("name", "value", "is_regex", "is_equal");

    private final SilencesTopic topic;
    private final TopicWriter writer;
    private final KnownProjects projects;
    private final Clock clock;

    public SilencesApi(SilencesTopic topic, TopicWriter writer, KnownProjects projects, Clock clock) {
        this.topic = topic;
        this.writer = writer;
        this.projects = projects;
        this.clock = clock;
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/projects/:project/silences")
    @Needs(Role.VIEWER)
    public HttpResponse listSilences(@Param("project") String nameOrId) {
        String project = projects.name(nameOrId);
        if (!topic.isReady()) {
            return notRead();
        }
        Instant now = clock.instant();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode silences = answer.putArray("silences");
        topic.current()
                .of(project, now.minus(SHOWN_AFTERWARDS))
                .forEach(silence -> silences.add(SilenceJson.shown(silence, now)));
        return JsonAnswer.ok(answer);
    }

    /** Body: {@code matchers}, {@code ends_at}, {@code comment}, and optionally {@code starts_at}, else now. */
    @Post("/projects/:project/silences")
    @Needs(Role.TRIAGER)
    public HttpResponse createSilence(
            ServiceRequestContext context, @Param("project") String nameOrId, AggregatedHttpRequest request) {
        String project = projects.name(nameOrId);
        if (!topic.isReady()) {
            return notRead();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        JsonNode body = JsonBody.read(request, "matchers", "starts_at", "ends_at", "comment");
        Silence silence = read(body, project, now, Caller.of(context).name());
        forgetOld(now);
        return write(silence, JsonAnswer.of(HttpStatus.CREATED, SilenceJson.shown(silence, now)));
    }

    /** Ends it now; one that is over stays as it is. */
    @Delete("/projects/:project/silences/:silence")
    @Needs(Role.TRIAGER)
    public HttpResponse endSilence(@Param("project") String nameOrId, @Param("silence") String id) {
        String project = projects.name(nameOrId);
        if (!topic.isReady()) {
            return notRead();
        }
        Optional<Silence> found =
                topic.current().find(id).filter(silence -> silence.project().equals(project));
        if (found.isEmpty()) {
            return Problem.response(HttpStatus.NOT_FOUND, "there is no silence '%s'".formatted(id));
        }
        Silence ended = found.get().endedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return ended.equals(found.get())
                ? HttpResponse.of(HttpStatus.NO_CONTENT)
                : write(ended, HttpResponse.of(HttpStatus.NO_CONTENT));
    }

    private static Silence read(JsonNode body, String project, Instant now, String author) {
        if (!body.path("matchers").isArray()) {
            throw new IllegalArgumentException("'matchers' must be a list");
        }
        for (JsonNode matcher : body.get("matchers")) {
            SettingsJson.requireNames(matcher, "a matcher", MATCHER);
            JsonBody.text(matcher, "name", null);
            JsonBody.text(matcher, "value", null);
        }
        Instant starts = JsonBody.time(body, "starts_at").orElse(now);
        Instant ends =
                JsonBody.time(body, "ends_at").orElseThrow(() -> new IllegalArgumentException("'ends_at' is missing"));
        if (!ends.isAfter(now) || !ends.isAfter(starts)) {
            throw new IllegalArgumentException("'ends_at' must be after now and after 'starts_at'");
        }
        return Silence.of(
                UUID.randomUUID().toString(),
                project,
                SilenceJson.matchers(body.get("matchers")),
                starts,
                ends,
                author,
                JsonBody.text(body, "comment", null));
    }

    private HttpResponse write(Silence silence, HttpResponse answer) {
        writer.write(Topic.SILENCES, silence.id(), SilenceJson.write(silence));
        try {
            return topic.await(silence, VISIBLE_WITHIN)
                    ? answer
                    : Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "written, but this gateway does not see it yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "written; the gateway stops");
        }
    }

    /** So that the topic does not grow for ever. */
    private void forgetOld(Instant now) {
        topic.current()
                .overSince(now.minus(KEPT_AFTERWARDS))
                .forEach(silence -> writer.remove(Topic.SILENCES, silence.id()));
    }

    private static HttpResponse notRead() {
        return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "the silences are not read yet");
    }
}

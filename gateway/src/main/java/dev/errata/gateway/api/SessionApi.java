// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Delete;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.api.Callers.Found;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import dev.errata.gateway.member.Sessions.Session;
import java.util.Optional;

/** Sessions of browsers, and who one is. */
public final class SessionApi {

    private final Callers callers;
    private final Sessions sessions;
    private final SessionCookie cookie;

    /**
     * The API.
     *
     * @param path below which browsers send the cookie; it ends with a slash
     */
    public SessionApi(Callers callers, Sessions sessions, String path) {
        this.callers = callers;
        this.sessions = sessions;
        this.cookie = new SessionCookie(path);
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    /** Body: {@code token}. */
    @Post("/session")
    @Anonymous
    public HttpResponse createSession(ServiceRequestContext context, AggregatedHttpRequest request) {
        JsonNode body = JsonBody.read(request, "token");
        Found found = callers.byToken(JsonBody.text(body, "token", null).strip(), context.clientAddress());
        if (found instanceof Found.Nobody nobody) {
            return Problem.response(nobody.status(), nobody.detail(), nobody.retrySeconds());
        }
        Caller caller = ((Found.Known) found).caller();
        Session session = sessions.begin(caller.name(), caller.tokenId());
        Caller begun = new Caller(caller.name(), caller.role(), caller.tokenId(), Optional.of(session));
        begun.attachTo(context);
        String set = cookie.set(context, sessions.sign(session), Sessions.LENGTH.toSeconds());
        return HttpResponse.of(
                ResponseHeaders.builder(HttpStatus.OK)
                        .contentType(MediaType.JSON_UTF_8)
                        .set(HttpHeaderNames.SET_COOKIE, set)
                        .build(),
                HttpData.ofUtf8(json(begun).toString()));
    }

    @Get("/session")
    @Needs(Role.VIEWER)
    public HttpResponse getSession(ServiceRequestContext context) {
        return JsonAnswer.ok(json(Caller.of(context)));
    }

    @Delete("/session")
    @Needs(Role.VIEWER)
    public HttpResponse endSession(ServiceRequestContext context) {
        return HttpResponse.of(
                ResponseHeaders.of(HttpStatus.NO_CONTENT, HttpHeaderNames.SET_COOKIE, cookie.clear(context)));
    }

    private static ObjectNode json(Caller caller) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", caller.name())
                .put("role", caller.role().wireName())
                .put("via", caller.via())
                .put(
                        "expires_at",
                        caller.session()
                                .map(session -> session.expiresAt().toString())
                                .orElse(null));
    }
}

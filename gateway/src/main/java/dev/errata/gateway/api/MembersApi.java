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
import com.linecorp.armeria.server.annotation.Patch;
import com.linecorp.armeria.server.annotation.Post;
import dev.errata.gateway.member.AccessToken;
import dev.errata.gateway.member.Member;
import dev.errata.gateway.member.MemberChange;
import dev.errata.gateway.member.MemberJson;
import dev.errata.gateway.member.MemberRegister;
import dev.errata.gateway.member.MembersTopic;
import dev.errata.gateway.member.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Members and their tokens. The answer to a change comes when this process itself goes by it; others follow within about a
 * second.
 */
public final class MembersApi {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final MemberRegister register;
    private final MembersTopic topic;

    public MembersApi(MemberRegister register, MembersTopic topic) {
        this.register = register;
        this.topic = topic;
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/members")
    @Needs(Role.VIEWER)
    public HttpResponse listMembers(ServiceRequestContext context) {
        if (!topic.isReady()) {
            return notRead();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode members = answer.putArray("members");
        topic.current().all().forEach(member -> members.add(shown(member, context)));
        return JsonAnswer.ok(answer);
    }

    @Get("/members/:member")
    @Needs(Role.VIEWER)
    public HttpResponse getMember(ServiceRequestContext context, @Param("member") String name) {
        if (!topic.isReady()) {
            return notRead();
        }
        return topic.current()
                .find(name)
                .map(member -> JsonAnswer.ok(shown(member, context)))
                .orElseGet(() -> Problem.response(HttpStatus.NOT_FOUND, "there is no member '%s'".formatted(name)));
    }

    /** Body: {@code name} and {@code role}. */
    @Post("/members")
    @Needs(Role.ADMIN)
    public HttpResponse createMember(AggregatedHttpRequest request) throws InterruptedException {
        JsonNode body = JsonBody.read(request, "name", "role");
        return answer(
                register.create(JsonBody.text(body, "name", null), Role.parse(JsonBody.text(body, "role", null))),
                HttpStatus.CREATED);
    }

    /** Body: {@code role}, {@code disabled} or both, and optionally the {@code version} that is meant. */
    @Patch("/members/:member")
    @Needs(Role.ADMIN)
    public HttpResponse changeMember(@Param("member") String name, AggregatedHttpRequest request)
            throws InterruptedException {
        JsonNode body = JsonBody.read(request, "role", "disabled", "version");
        if (!body.has("role") && !body.has("disabled")) {
            throw new IllegalArgumentException("give 'role' or 'disabled'");
        }
        OptionalLong version = JsonBody.version(body);
        Optional<Role> role =
                body.has("role") ? Optional.of(Role.parse(JsonBody.text(body, "role", null))) : Optional.empty();
        Optional<Boolean> enabled =
                body.has("disabled") ? Optional.of(!JsonBody.flag(body, "disabled")) : Optional.empty();
        return answer(register.change(name, role, enabled, version), HttpStatus.OK);
    }

    /** Body: {@code label} and {@code expires_at}, both optional. The answer is the only one that has the token. */
    @Post("/members/:member/tokens")
    @Needs(Role.ADMIN)
    public HttpResponse createToken(@Param("member") String name, AggregatedHttpRequest request)
            throws InterruptedException {
        JsonNode body = JsonBody.read(request, "label", "expires_at");
        return answer(
                register.createToken(name, JsonBody.text(body, "label", ""), JsonBody.time(body, "expires_at")),
                HttpStatus.CREATED);
    }

    @Delete("/members/:member/tokens/:token")
    @Needs(Role.ADMIN)
    public HttpResponse revokeToken(@Param("member") String name, @Param("token") String tokenId)
            throws InterruptedException {
        return answer(register.revokeToken(name, tokenId), HttpStatus.OK);
    }

    private HttpResponse answer(MemberChange change, HttpStatus success) throws InterruptedException {
        if (change instanceof MemberChange.Done done) {
            return topic.await(done.member(), VISIBLE_WITHIN)
                    ? JsonAnswer.of(success, json(done))
                    : Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "written, but this gateway does not see it yet");
        }
        MemberChange.Refused refused = (MemberChange.Refused) change;
        return Problem.response(
                switch (refused.reason()) {
                    case UNKNOWN_MEMBER, UNKNOWN_TOKEN -> HttpStatus.NOT_FOUND;
                    case NAME_TAKEN, STALE_VERSION, TOO_MANY_TOKENS -> HttpStatus.CONFLICT;
                },
                refused.detail());
    }

    private static ObjectNode json(MemberChange.Done done) {
        ObjectNode member = MemberJson.shownWithTokens(done.member());
        if (done.fresh().isEmpty()) {
            return member;
        }
        AccessToken.Fresh fresh = done.fresh().get();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", fresh.token().id())
                .put("token", fresh.text())
                .set("member", member);
    }

    private static ObjectNode shown(Member member, ServiceRequestContext context) {
        return Caller.of(context).role().covers(Role.ADMIN)
                ? MemberJson.shownWithTokens(member)
                : MemberJson.shown(member);
    }

    private static HttpResponse notRead() {
        return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "the members are not read yet");
    }
}

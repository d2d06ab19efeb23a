// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A member as JSON: with the digests of the tokens on the topic, without them in the API. */
public final class MemberJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MemberJson() {}

    /** What everyone is shown. */
    public static ObjectNode shown(Member member) {
        return node(member);
    }

    /** What administrators are shown. */
    public static ObjectNode shownWithTokens(Member member) {
        ObjectNode node = node(member);
        ArrayNode tokens = node.putArray("tokens");
        member.tokens().forEach(token -> tokens.add(shown(token)));
        return node;
    }

    /** A token without what could be used. */
    private static ObjectNode shown(AccessToken token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", token.id())
                .put("label", token.label())
                .put("created_at", token.createdAt().toString())
                .put("expires_at", token.expiresAt().map(Instant::toString).orElse(null));
    }

    private static ObjectNode node(Member member) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", member.name())
                .put("role", member.role().wireName())
                .put("disabled", !member.enabled())
                .put("created_at", member.createdAt().toString())
                .put("version", member.version());
    }

    static byte[] write(Member member) {
        ObjectNode node = node(member);
        ArrayNode tokens = node.putArray("tokens");
        member.tokens().forEach(token -> tokens.add(shown(token).put("digest", token.digest())));
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    /** IllegalArgumentException when the bytes are no member. */
    static Member read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            List<AccessToken> tokens = new ArrayList<>();
            for (JsonNode token : node.path("tokens")) {
                tokens.add(new AccessToken(
                        token.path("id").asText(),
                        token.path("label").asText(),
                        token.path("digest").asText(),
                        Instant.parse(token.path("created_at").asText()),
                        token.hasNonNull("expires_at")
                                ? Optional.of(
                                        Instant.parse(token.path("expires_at").asText()))
                                : Optional.empty()));
            }
            return new Member(
                    node.path("name").asText(),
                    Role.parse(node.path("role").asText()),
                    !node.path("disabled").asBoolean(),
                    Instant.parse(node.path("created_at").asText()),
                    node.path("version").asLong(),
                    tokens);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not the JSON of a member", e);
        }
    }
}

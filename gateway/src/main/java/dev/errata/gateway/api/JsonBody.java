// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.MediaType;
import dev.errata.gateway.project.SettingsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bodies of requests; whatever is wrong with one is an IllegalArgumentException that says so. */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonBody() {}

    /** An object that has only these names. */
    static JsonNode read(AggregatedHttpRequest request, String... names) {
        JsonNode body = read(request);
        SettingsJson.requireNames(body, "the body", Set.of(names));
        return body;
    }

    /** Any JSON. */
    static JsonNode read(AggregatedHttpRequest request) {
        requireJson(request);
        try {
            return JSON.readTree(request.contentUtf8());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Another type could come from a form of a foreign page. */
    static void requireJson(AggregatedHttpRequest request) {
        MediaType type = request.contentType();
        if (type == null || !type.is(MediaType.JSON.withoutParameters())) {
            throw new IllegalArgumentException("the body must be application/json");
        }
    }

    /** A string; null as the other value demands one. */
    static String text(JsonNode body, String name, @Nullable String otherwise) {
        JsonNode value = body.path(name);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (otherwise == null || !value.isMissingNode()) {
            throw new IllegalArgumentException("'%s' must be a string".formatted(name));
        }
        return otherwise;
    }

    static boolean flag(JsonNode body, String name) {
        if (!body.path(name).isBoolean()) {
            throw new IllegalArgumentException("'%s' must be true or false".formatted(name));
        }
        return body.get(name).booleanValue();
    }

    /** The version that a change is meant for. */
    static OptionalLong version(JsonNode body) {
        JsonNode version = body.path("version");
        if (!version.isMissingNode() && !version.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("'version' must be a whole number");
        }
        return version.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(version.longValue());
    }

    /** A time with its zone; empty if it lacks. */
    static Optional<Instant> time(JsonNode body, String name) {
        if (!body.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text(body, name, null)).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' must be a time such as 2026-03-01T09:30:00Z".formatted(name), e);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request that a gateway has to refuse, and how.
 *
 * @param name what is wrong with it, for people
 * @param path with query
 * @param status of the answer
 * @param reason wire name in the answer
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record BadRequest(
        String name, String path, Map<String, String> headers, byte[] body, int status, String reason) {

    private static final int TOO_LARGE = 11 * 1024 * 1024;
    private static final String EVENT = "{\"message\":\"all is well\"}";

    public BadRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * One of each kind, to a project that exists.
     *
     * @param project its number
     * @param key one of its keys
     */
    public static List<BadRequest> all(long project, String key) {
        String store = "/api/" + project + "/store/?sentry_key=" + key;
        String envelope = "/api/" + project + "/envelope/?sentry_key=" + key;
        return List.of(
                of("no key", "/api/" + project + "/store/", EVENT, 401, "key_missing"),
                of(
                        "a key of nobody",
                        "/api/" + project + "/store/?sentry_key=" + "f".repeat(32),
                        EVENT,
                        403,
                        "unknown_key"),
                of(
                        "the key of another project",
                        "/api/" + (project + 1_000_000) + "/store/?sentry_key=" + key,
                        EVENT,
                        403,
                        "wrong_project"),
                of(
                        "an event cut short",
                        store,
                        "{\"event_id\":\"9ec79c33ec9942ab\",\"exception\":{\"val",
                        400,
                        "malformed"),
                of("a page in place of an event", store, "<html>502 Bad Gateway</html>", 400, "malformed"),
                of(
                        "an item longer than its envelope",
                        envelope,
                        "{}\n{\"type\":\"event\",\"length\":999}\n" + EVENT,
                        400,
                        "malformed"),
                with("content-encoding", "gzip", of("text that claims to be gzip", store, EVENT, 400, "malformed")),
                with("content-encoding", "snappy", of("an encoding of nobody", store, EVENT, 415, "unknown_encoding")),
                of("an event of 11 MiB", store, "{\"message\":\"" + "x".repeat(TOO_LARGE) + "\"}", 413, "too_large"));
    }

    private static BadRequest of(String name, String path, String body, int status, String reason) {
        return new BadRequest(name, path, Map.of(), body.getBytes(StandardCharsets.UTF_8), status, reason);
    }

    private static BadRequest with(String header, String value, BadRequest bad) {
        return new BadRequest(bad.name, bad.path, Map.of(header, value), bad.body, bad.status, bad.reason);
    }
}

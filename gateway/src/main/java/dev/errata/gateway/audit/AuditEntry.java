// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/**
 * One change that somebody asked for, and what came of it.
 *
 * @param id unique
 * @param actor who; empty if nobody was let in
 * @param via {@code session} or {@code token}
 * @param address from where
 * @param action the operation, as the API calls it
 * @param project empty if it is about none
 * @param target path of the resource
 * @param request the body as it was sent, cut off after {@link #MAX_REQUEST} characters; empty where it holds a secret
 * @param status of the answer
 * @param detail why it was refused; empty if it was not
 */
public record AuditEntry(
        String id,
        Instant time,
        String actor,
        String role,
        String via,
        String address,
        String action,
        String project,
        String target,
        String request,
        int status,
        String detail) {

    public static final int MAX_REQUEST = 4_000;

    public AuditEntry {
        request = request.length() <= MAX_REQUEST ? request : request.substring(0, MAX_REQUEST);
    }

    /** As {@code errata.audit} carries it. */
    public String toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("time", time.toString())
                .put("actor", actor)
                .put("role", role)
                .put("via", via)
                .put("address", address)
                .put("action", action)
                .put("project", project)
                .put("target", target)
                .put("request", request)
                .put("status", status)
                .put("detail", detail)
                .toString();
    }
}

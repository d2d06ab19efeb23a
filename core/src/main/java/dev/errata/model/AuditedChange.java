// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * A change that a person asked for over the API, and what came of it.
 *
 * @param id unique
 * @param time when, epoch milliseconds
 * @param actor who; empty if nobody was let in
 * @param role of them then
 * @param via {@code session} or {@code token}
 * @param address from where
 * @param action the operation, as the API calls it
 * @param project empty if it is about none
 * @param target path of the resource
 * @param request the body as it was sent, or its beginning; empty where it holds a secret
 * @param status of the answer
 * @param detail why it was refused; empty if it was not
 */
public record AuditedChange(
        String id,
        long time,
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

    /** As {@code errata.audit} carries it. */
    public String toJson() {
        return new JsonWriter()
                .beginObject()
                .name("id")
                .value(id)
                .name("time")
                .value(time)
                .name("actor")
                .value(actor)
                .name("role")
                .value(role)
                .name("via")
                .value(via)
                .name("address")
                .value(address)
                .name("action")
                .value(action)
                .name("project")
                .value(project)
                .name("target")
                .value(target)
                .name("request")
                .value(request)
                .name("status")
                .value(status)
                .name("detail")
                .value(detail)
                .endObject()
                .toString();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Makes entries of the audit from requests and their answers.
 *
 * @param projects names a project by what a path calls it
 */
record Audited(UnaryOperator<String> projects) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1/";
    private static final String SESSION = "session";

    AuditEntry entry(
            ServiceRequestContext context,
            String action,
            AggregatedHttpRequest request,
            AggregatedHttpResponse answer,
            Instant now) {
        Optional<Caller> caller = Caller.find(context);
        String path = context.path();
        String target = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        String project = context.pathParam("project");
        return new AuditEntry(
                UUID.randomUUID().toString(),
                now,
                caller.map(Caller::name).orElse(""),
                caller.map(who -> who.role().wireName()).orElse(""),
                caller.map(Caller::via).orElse(""),
                context.clientAddress().getHostAddress(),
                action,
                project == null ? "" : projects.apply(project),
                target,
                target.equals(SESSION) ? "" : request.contentUtf8(), // a token is in that
                answer.status().code(),
                answer.status().isError() ? detail(answer) : "");
    }

    private static String detail(AggregatedHttpResponse answer) {
        try {
            return JSON.readTree(answer.contentUtf8()).path("detail").asText();
        } catch (JsonProcessingException e) {
            return answer.contentUtf8();
        }
    }
}

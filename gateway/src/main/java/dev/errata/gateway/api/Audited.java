// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.model.AuditedChange;
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
    private static final int MAX_REQUEST = 4_000;

    AuditedChange change(
            ServiceRequestContext context,
            String action,
            AggregatedHttpRequest request,
            AggregatedHttpResponse answer,
            Instant now) {
        Optional<Caller> caller = Caller.find(context);
        String path = context.path();
        String target = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        String project = context.pathParam("project");
        return new AuditedChange(
                UUID.randomUUID().toString(),
                now.toEpochMilli(),
                caller.map(Caller::name).orElse(""),
                caller.map(who -> who.role().wireName()).orElse(""),
                caller.map(Caller::via).orElse(""),
                context.clientAddress().getHostAddress(),
                action,
                project == null ? "" : projects.apply(project),
                target,
                target.equals(SESSION) ? "" : beginning(request.contentUtf8()), // a token is in that
                answer.status().code(),
                answer.status().isError() ? detail(answer) : "");
    }

    private static String beginning(String body) {
        return body.length() <= MAX_REQUEST ? body : body.substring(0, MAX_REQUEST);
    }

    private static String detail(AggregatedHttpResponse answer) {
        try {
            return JSON.readTree(answer.contentUtf8()).path("detail").asText();
        } catch (JsonProcessingException e) {
            return answer.contentUtf8();
        }
    }
}

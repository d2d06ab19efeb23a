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

/** Makes an entry of the audit from a request and its answer. */
final class Audited {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "/session";

    private Audited() {}

    static AuditEntry entry(
            ServiceRequestContext context,
            String operation,
            AggregatedHttpRequest request,
            AggregatedHttpResponse answer,
            Instant now) {
        Optional<Caller> caller = Caller.find(context);
        return new AuditEntry(
                UUID.randomUUID().toString(),
                now,
                caller.map(Caller::name).orElse(""),
                caller.map(who -> who.role().wireName()).orElse(""),
                context.clientAddress().getHostAddress(),
                operation,
                request.method().name(),
                context.path(),
                context.path().endsWith(SESSION) ? "" : request.contentUtf8(), // a token is in that
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

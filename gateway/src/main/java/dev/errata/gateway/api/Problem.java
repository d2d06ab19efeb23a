// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import java.util.Map;

/** What went wrong, as problem details of RFC 9457. */
public final class Problem {
    private static final MediaType TYPE = MediaType.create("application", "problem+json");

    private Problem() {}

    public static HttpResponse response(HttpStatus status, String detail) {
        return response(status, detail, Map.of(), 0);
    }

    /** With further members. */
    static HttpResponse response(HttpStatus status, String detail, Map<String, ?> members) {
        return response(status, detail, members, 0);
    }

    /** With the seconds after which it may be asked again; 0 if that does not matter. */
    static HttpResponse response(HttpStatus status, String detail, long retrySeconds) {
        return response(status, detail, Map.of(), retrySeconds);
    }

    private static HttpResponse response(HttpStatus status, String detail, Map<String, ?> members, long retrySeconds) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", status.reasonPhrase())
                .put("status", status.code())
                .put("detail", detail);
        members.forEach(problem::putPOJO);
        String body = problem.toString();
        ResponseHeadersBuilder headers = ResponseHeaders.builder(status)
                .contentType(TYPE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        if (status.equals(HttpStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        if (retrySeconds > 0) {
            headers.set(HttpHeaderNames.RETRY_AFTER, Long.toString(retrySeconds));
        }
        return HttpResponse.of(headers.build(), HttpData.ofUtf8(body));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;

/** What went wrong, as problem details of RFC 9457. */
final class Problem {
    private static final MediaType TYPE = MediaType.create("application", "problem+json");

    private Problem() {}

    static HttpResponse response(HttpStatus status, String detail) {
        return response(status, detail, 0);
    }

    /** With the seconds after which it may be asked again; 0 if that does not matter. */
    static HttpResponse response(HttpStatus status, String detail, long retrySeconds) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", status.reasonPhrase())
                .put("status", status.code())
                .put("detail", detail)
                .toString();
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

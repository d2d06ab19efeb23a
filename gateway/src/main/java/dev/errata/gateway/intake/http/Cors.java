// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;

/** What browsers must hear, on every answer. Which origins may send is decided by the project, with the key. */
public final class Cors {

    /** Lets a page that is isolated from other origins read the answer. */
    private static final String RESOURCE_POLICY = "cross-origin-resource-policy";

    private static final HttpHeaders COMMON = HttpHeaders.of(
            HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN,
            "*",
            HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
            "x-sentry-error,x-sentry-rate-limits,retry-after",
            HttpHeaderNames.of(RESOURCE_POLICY),
            "cross-origin");

    private static final ResponseHeaders PREFLIGHT = headers(HttpStatus.NO_CONTENT.code())
            .add(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET,POST,OPTIONS")
            .add(
                    HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
                    "x-sentry-auth,x-errata-key,x-api-key,authorization,authentication,content-type,content-encoding,"
                            + "transfer-encoding,accept,origin,referer,x-requested-with,x-forwarded-for,"
                            + "sentry-trace,baggage,traceparent,tracestate")
            .add(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, "3600")
            .build();

    private Cors() {}

    /** The answer to the question of a browser whether it may send. */
    public static HttpResponse preflight() {
        return HttpResponse.of(PREFLIGHT);
    }

    /** The beginning of any other answer. */
    public static ResponseHeadersBuilder headers(int status) {
        return ResponseHeaders.builder(HttpStatus.valueOf(status)).add(COMMON);
    }
}

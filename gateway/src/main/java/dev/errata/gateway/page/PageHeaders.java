// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.page;

import com.linecorp.armeria.common.HttpHeaders;

/** What a browser is told of every page: to run nothing and to ask nobody but this server, and to be in no frame. */
final class PageHeaders {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    static final HttpHeaders ALL = HttpHeaders.builder()
            .set("content-security-policy", POLICY)
            .set("x-content-type-options", "nosniff")
            .set("x-frame-options", "DENY")
            .set("referrer-policy", "same-origin")
            .set("cross-origin-opener-policy", "same-origin")
            .set("cross-origin-resource-policy", "same-origin")
            .set("permissions-policy", "camera=(), geolocation=(), microphone=()")
            .build();

    private PageHeaders() {}
}

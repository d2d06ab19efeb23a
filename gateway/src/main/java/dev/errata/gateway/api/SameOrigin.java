// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Tells whether a page of our own asks, and not a foreign one in whose window somebody is logged in here. A browser sends
 * our header only for a page of ours, since asking for it from elsewhere needs a permission that is never given, and says
 * where the page came from.
 */
final class SameOrigin {

    static final String HEADER = "x-errata-csrf";

    private static final String SITE = "sec-fetch-site";

    private SameOrigin() {}

    /** Why it may not change anything with a cookie; empty if it may. */
    static Optional<String> objection(RequestHeaders headers) {
        if (!headers.get(HEADER, "").equals("1")) {
            return Optional.of("a change with a session needs the header " + HEADER + ": 1");
        }
        return headers.contains(SITE) || headers.contains(HttpHeaderNames.ORIGIN)
                ? objectionToLogin(headers)
                : Optional.of("a change with a session needs Origin or Sec-Fetch-Site, as browsers send them");
    }

    /** Why nobody may log in so; empty if they may, as programs that say nothing of an origin. */
    static Optional<String> objectionToLogin(RequestHeaders headers) {
        String site = headers.get(SITE, "same-origin");
        String origin = headers.get(HttpHeaderNames.ORIGIN, "");
        return site.equals("same-origin") && (origin.isEmpty() || isOurs(origin, headers))
                ? Optional.empty()
                : Optional.of("the page that asks is of another origin");
    }

    private static boolean isOurs(String origin, RequestHeaders headers) {
        String authority = headers.get("x-forwarded-host", String.valueOf(headers.authority()));
        try {
            URI page = URI.create(origin);
            URI asked = URI.create(page.getScheme() + "://" + authority);
            return page.getHost() != null
                    && page.getHost().equalsIgnoreCase(asked.getHost())
                    && port(page) == port(asked);
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0
                ? uri.getPort()
                : String.valueOf(uri.getScheme()).equals("https") ? 443 : 80;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.CookieBuilder;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;

/**
 * The cookie in which a browser keeps its session: scripts cannot read it, and no other site can have it sent.
 *
 * @param path below which it is sent; it ends with a slash
 */
record SessionCookie(String path) {

    static final String NAME = "errata_session";

    /** Sets it for so long. */
    String set(ServiceRequestContext context, String value, long seconds) {
        return cookie(context, value).maxAge(seconds).build().toSetCookieHeader();
    }

    /** Takes it away. */
    String clear(ServiceRequestContext context) {
        return cookie(context, "").maxAge(0).build().toSetCookieHeader();
    }

    private CookieBuilder cookie(ServiceRequestContext context, String value) {
        return Cookie.secureBuilder(NAME, value).path(path).sameSite("Strict").secure(isEncrypted(context));
    }

    /** Also if a proxy ends the encryption: whoever lies about it harms their own cookie only. */
    private static boolean isEncrypted(ServiceRequestContext context) {
        RequestHeaders headers = context.request().headers();
        return context.sessionProtocol().isTls()
                || headers.get("x-forwarded-proto", "").equalsIgnoreCase("https");
    }
}

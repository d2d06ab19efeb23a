// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets only those through who show the token of the administrator; nobody while none is set. */
public final class AdminToken implements DecoratingHttpServiceFunction {
    /** Environment: the token; unset or shorter than {@link #MIN_LENGTH} denies everyone. */
    public static final String VARIABLE = "ERRATA_ADMIN_TOKEN";

    /** A shorter token could be guessed. */
    public static final int MIN_LENGTH = 16;

    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /** Of that token; empty denies everyone. */
    public AdminToken(String token) {
        String stripped = token.strip();
        this.token = (stripped.length() < MIN_LENGTH ? "" : stripped).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether anyone may pass at all. */
    public boolean isSet() {
        return token.length > 0;
    }

    @Override
    public HttpResponse serve(HttpService next, ServiceRequestContext context, HttpRequest request) throws Exception {
        if (!isSet()) {
            return Problem.response(HttpStatus.FORBIDDEN, VARIABLE + " is not set, so nobody may do this");
        }
        return isShown(request.headers())
                ? next.serve(context, request)
                : Problem.response(
                        HttpStatus.UNAUTHORIZED, "needs 'Authorization: Bearer' with the administrator's token");
    }

    /** Takes as long for a near miss as for any other text of that length. */
    private boolean isShown(RequestHeaders headers) {
        String shown = headers.get(HttpHeaderNames.AUTHORIZATION, "");
        return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, shown.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.auth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.ArrayList;
import java.util.List;

/** The keys that an OpenTelemetry client or a log shipper shows, in any of the ways that their settings allow. */
public final class ShownKeys {

    private static final String BEARER = "bearer ";

    private ShownKeys() {}

    /** The answer to a request that shows none. */
    public static Refused missing() {
        return new Refused(Reason.KEY_MISSING, "no key: send 'authorization: Bearer KEY' or 'x-errata-key: KEY'");
    }

    /** Every key that the request shows, those meant for Errata first. */
    public static List<String> of(RequestHeaders headers, QueryParams query) {
        List<String> keys = new ArrayList<>(headers.getAll("x-errata-key"));
        for (String header : headers.getAll("x-sentry-auth")) {
            SentryAuth.sentry(header).ifPresent(auth -> keys.add(auth.key()));
        }
        for (String header : headers.getAll(HttpHeaderNames.AUTHORIZATION)) {
            if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                keys.add(header.substring(BEARER.length()).strip());
            } else {
                SentryAuth.ofAuthorization(header).ifPresent(auth -> keys.add(auth.key()));
            }
        }
        keys.addAll(headers.getAll("x-api-key"));
        keys.addAll(query.getAll("sentry_key"));
        return keys;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.auth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a Sentry client says of itself with a request: by {@code X-Sentry-Auth}, by {@code Authorization} (Sentry or
 * Basic), or in the query.
 *
 * @param key the public part of the DSN
 * @param client name and version of the client, or empty
 * @param timestamp when it was sent by the client's clock, as written, or empty
 */
public record SentryAuth(String key, String client, String timestamp) {

    private static final String BASIC = "basic ";
    private static final String SENTRY = "sentry ";

    /**
     * What the request shows, or nothing.
     *
     * @throws Refused with {@link Reason#SEVERAL_KEYS} if it shows more than one
     */
    public static Optional<SentryAuth> of(RequestHeaders headers, QueryParams query) {
        List<SentryAuth> shown = new ArrayList<>(1);
        for (String header : headers.getAll("x-sentry-auth")) {
            sentry(header).ifPresent(shown::add);
        }
        for (String header : headers.getAll(HttpHeaderNames.AUTHORIZATION)) {
            ofAuthorization(header).ifPresent(shown::add);
        }
        for (String key : query.getAll("sentry_key")) {
            shown.add(new SentryAuth(key, query.get("sentry_client", ""), query.get("sentry_timestamp", "")));
        }
        if (shown.size() > 1) {
            throw new Refused(Reason.SEVERAL_KEYS, "multiple authorization payloads detected");
        }
        return shown.stream().findFirst();
    }

    /** Reads an {@code Authorization} header. */
    static Optional<SentryAuth> ofAuthorization(String header) {
        return startsWith(header, BASIC) ? basic(header) : sentry(header);
    }

    /** Reads {@code Sentry sentry_key=…, sentry_client=…} in any order, with or without blanks. */
    static Optional<SentryAuth> sentry(String header) {
        if (!startsWith(header, SENTRY)) {
            return Optional.empty();
        }
        String key = "";
        String client = "";
        String timestamp = "";
        for (String part : header.substring(SENTRY.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1).strip();
            switch (equals < 0 ? "" : part.substring(0, equals).strip()) {
                case "sentry_key" -> key = value;
                case "sentry_client" -> client = value;
                case "sentry_timestamp" -> timestamp = value;
                default -> {} // version and secret do not matter
            }
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new SentryAuth(key, client, timestamp));
    }

    private static Optional<SentryAuth> basic(String header) {
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String key = new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
            return key.isEmpty() ? Optional.empty() : Optional.of(new SentryAuth(key, "", ""));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import java.util.regex.Pattern;

/** Words by which clients of many languages tell why a call failed. */
final class FailureWords {

    /** {@code SocketTimeoutException}, {@code ETIMEDOUT}, {@code timed out}, {@code context deadline exceeded}. */
    static final Pattern TIMEOUT = Pattern.compile("(?i)timed?[ _-]?out|deadline");

    /** Connecting failed, the name is not known, or no instance is. */
    static final Pattern UNREACHABLE =
            Pattern.compile("(?i)connect(?:ion|or)?[ _]?(?:exception|error|refused|failed|failure)"
                    + "|econnrefused|unknown ?host|no ?such ?host|enotfound|eai_again|getaddrinfo|name[ _](?:or|resolution)"
                    + "|unresolved ?address|no ?route ?to ?host|unreach"
                    + "|no (?:instances?|servers?|healthy upstream|endpoints?)\\b|unavailable");

    /** Exceptions with which HTTP clients report a status. */
    private static final Pattern HTTP_CLIENT = Pattern.compile(
            "(?i)http|feign|web_?client|rest_?client|axios|guzzle|faraday|retrofit|requests\\.exceptions"
                    + "|response_?exception|response_?error|undici|gaxios");

    private FailureWords() {}

    /** Whether an exception of that type tells the status that an HTTP server answered with. */
    static boolean isHttpClient(String type) {
        return HTTP_CLIENT.matcher(type).find() && !tells(type);
    }

    /** Whether the type itself tells why. */
    static boolean tells(String type) {
        return TIMEOUT.matcher(type).find() || UNREACHABLE.matcher(type).find();
    }
}

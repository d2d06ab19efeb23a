// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.auth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a DSN that matter to a server: {@code scheme://KEY[:SECRET]@host[:port][/prefix]/PROJECT}. */
public record Dsn(String key, String project) {

    private static final Pattern DSN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([^:@/]{1,200})(?::[^@/]*)?@[^/]+/(?:[^?#]*/)?([^/?#]{1,100})/?");

    /** Empty if it is not a DSN. */
    public static Optional<Dsn> parse(String text) {
        Matcher parts = DSN.matcher(text);
        return parts.matches() ? Optional.of(new Dsn(parts.group(1), parts.group(2))) : Optional.empty();
    }
}

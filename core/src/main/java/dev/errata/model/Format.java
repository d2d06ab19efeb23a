// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.Optional;

/** How a payload is written; the {@code format} header of a Kafka record. */
public enum Format {
    SENTRY_EVENT("sentry-event"),
    SENTRY_ENVELOPE("sentry-envelope"),
    OTLP_LOGS("otlp-logs"),
    OTLP_SPANS("otlp-spans"),
    ERRATA_JSON("errata-json"),
    TEXT("text");

    private final String wireName;

    Format(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in headers, columns and options. */
    public String wireName() {
        return wireName;
    }

    /** The format of that wire name, if there is one. */
    public static Optional<Format> of(String wireName) {
        for (Format format : values()) {
            if (format.wireName.equals(wireName)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import java.util.Locale;

/** What kind of thing a client sent, in the words that Sentry clients know. */
public enum Category {
    ERROR,
    ATTACHMENT,
    TRANSACTION,
    SPAN,
    SESSION,
    LOG_ITEM,
    LOG_LINE,
    METRIC,
    FEEDBACK,
    MONITOR,
    PROFILE,
    REPLAY,
    SECURITY,
    /** Reports of clients about what they dropped themselves. */
    INTERNAL,
    DEFAULT;

    /** The category of an envelope item of that type. */
    public static Category ofItem(String type) {
        return switch (type) {
            case "event" -> ERROR;
            case "attachment" -> ATTACHMENT;
            case "transaction" -> TRANSACTION;
            case "span" -> SPAN;
            case "session", "sessions" -> SESSION;
            case "log", "otel_log" -> LOG_ITEM;
            case "statsd", "metric_meta", "trace_metric" -> METRIC;
            case "user_report", "feedback" -> FEEDBACK;
            case "check_in" -> MONITOR;
            case "profile", "profile_chunk" -> PROFILE;
            case "replay_event", "replay_recording", "replay_video" -> REPLAY;
            case "security", "nel" -> SECURITY;
            case "client_report" -> INTERNAL;
            default -> DEFAULT;
        };
    }

    /** The category of that name in reports of clients. */
    public static Category named(String name) {
        for (Category category : values()) {
            if (category.wireName().equals(name)) {
                return category;
            }
        }
        return DEFAULT;
    }

    /** The name used in headers, metrics and records. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

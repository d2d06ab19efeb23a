// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.gateway.intake.http.Route;
import dev.errata.gateway.intake.outcome.Category;
import dev.errata.model.Format;

/** The kinds of telemetry that OpenTelemetry clients send. */
enum Signal {
    TRACES(Category.SPAN, Format.OTLP_SPANS, "rejectedSpans"),
    LOGS(Category.LOG_ITEM, Format.OTLP_LOGS, "rejectedLogRecords"),
    /** Answered, and passed over: a default client sends them unasked. Their format is never used. */
    METRICS(Category.METRIC, Format.OTLP_LOGS, "rejectedDataPoints");

    private final Category category;
    private final Format format;
    private final String rejectedField;

    Signal(Category category, Format format, String rejectedField) {
        this.category = category;
        this.format = format;
        this.rejectedField = rejectedField;
    }

    static Signal of(Route.Kind kind) {
        return switch (kind) {
            case OTLP_TRACES, GRPC_TRACES -> TRACES;
            case OTLP_LOGS, GRPC_LOGS -> LOGS;
            case OTLP_METRICS, GRPC_METRICS -> METRICS;
            default -> throw new IllegalArgumentException(kind + " is no telemetry");
        };
    }

    Category category() {
        return category;
    }

    Format format() {
        return format;
    }

    /** JSON name of the number of rejected records in an answer; its protobuf number is 1 in each of them. */
    String rejectedField() {
        return rejectedField;
    }
}

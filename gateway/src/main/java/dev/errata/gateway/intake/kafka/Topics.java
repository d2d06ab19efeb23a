// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import dev.errata.model.Format;
import java.util.List;

/** The topics that the intake writes to. */
public final class Topics {

    public static final String EVENTS = "errata.events";
    public static final String OUTCOMES = "errata.outcomes";
    public static final String SPANS = "otlp_spans";
    public static final String LOGS = "otlp_logs";

    static final List<String> ALL = List.of(EVENTS, SPANS, LOGS, OUTCOMES);

    private Topics() {}

    /** Where payloads of that format go. */
    public static String of(Format format) {
        return switch (format) {
            case OTLP_LOGS -> LOGS;
            case OTLP_SPANS -> SPANS;
            default -> EVENTS;
        };
    }
}

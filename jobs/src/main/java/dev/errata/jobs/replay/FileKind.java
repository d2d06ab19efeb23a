// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.Format;
import java.util.Locale;

/** What a file holds, as its name tells. */
enum FileKind {
    /** One Sentry envelope. */
    ENVELOPE,
    /** One OTLP logs request in protobuf. */
    OTLP_LOGS,
    /** One OTLP trace request in protobuf. */
    OTLP_SPANS,
    /** JSON: one document, or one a line. */
    JSON,
    /** Lines of text with stack traces among them. */
    TEXT;

    /** The kind of a file name, without regard to compression. */
    static FileKind of(String fileName) {
        String name = Compression.stripSuffix(fileName).toLowerCase(Locale.ROOT);
        if (name.endsWith(".envelope")) {
            return ENVELOPE;
        }
        if (name.endsWith(".pb")) {
            return name.contains("logs") ? OTLP_LOGS : OTLP_SPANS;
        }
        if (name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return JSON;
        }
        return TEXT;
    }

    /** The format of the whole file, where the kind tells it. */
    Format format() {
        return switch (this) {
            case ENVELOPE -> Format.SENTRY_ENVELOPE;
            case OTLP_LOGS -> Format.OTLP_LOGS;
            case OTLP_SPANS -> Format.OTLP_SPANS;
            case JSON -> Format.ERRATA_JSON;
            case TEXT -> Format.TEXT;
        };
    }
}

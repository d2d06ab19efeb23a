// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.file;

import dev.errata.model.Format;
import java.util.Locale;

/** What a file holds, as its name or, where that says nothing, its content tells. */
public enum FileKind {
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

    /** The kind of a file name without the suffix of a compression; TEXT if the name says nothing. */
    public static FileKind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
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

    /** The kind of a content; what is neither JSON nor protobuf is text. */
    public static FileKind of(byte[] content) {
        if (startsAsObject(content)) {
            return new JsonSniffer().isEnvelope(content) ? ENVELOPE : JSON;
        }
        return ProtobufSniffer.isRequest(content) ? ProtobufSniffer.kind(content) : TEXT;
    }

    private static boolean startsAsObject(byte[] content) {
        int i = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        while (i < content.length && content[i] >= 0 && content[i] <= ' ') {
            i++;
        }
        return i < content.length && content[i] == '{';
    }

    /** The format of the whole file, where the kind tells it. */
    public Format format() {
        return switch (this) {
            case ENVELOPE -> Format.SENTRY_ENVELOPE;
            case OTLP_LOGS -> Format.OTLP_LOGS;
            case OTLP_SPANS -> Format.OTLP_SPANS;
            case JSON -> Format.ERRATA_JSON;
            case TEXT -> Format.TEXT;
        };
    }
}

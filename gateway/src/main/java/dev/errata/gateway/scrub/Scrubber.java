// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import dev.errata.model.Format;

/** Takes secrets out of payloads before they are written anywhere; thread-safe. */
public final class Scrubber {
    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    private final boolean enabled;
    private final SecretNames names;
    private final TextScanner texts;

    private Scrubber(ScrubRules rules) {
        this.enabled = rules.enabled();
        this.names = new SecretNames(rules);
        this.texts = new TextScanner(rules, names);
    }

    /** One for these rules; worth keeping, since it remembers the names that it met. */
    public static Scrubber of(ScrubRules rules) {
        return new Scrubber(rules);
    }

    /**
     * The payload without its secrets: the same array when there was none, else a new one in which only the secrets are
     * replaced. Malformed payloads are scrubbed as far as they can be read. Time and memory grow linearly with the size.
     * An envelope must be split before, since the lengths of its items would no longer be right, and so must an encoded
     * body be decoded: {@link Format#SENTRY_ENVELOPE} is an IllegalArgumentException.
     */
    public byte[] scrub(Format format, byte[] payload) {
        if (format == Format.SENTRY_ENVELOPE) {
            throw new IllegalArgumentException("split the envelope and scrub its items");
        }
        if (!enabled) {
            return payload;
        }
        Edits edits = new Edits();
        switch (format) {
            case OTLP_LOGS -> otlp(OtlpMessage.LOGS_DATA, payload, edits);
            case OTLP_SPANS -> otlp(OtlpMessage.TRACES_DATA, payload, edits);
            case ERRATA_JSON -> lines(payload, edits);
            case SENTRY_EVENT, SENTRY_ENVELOPE -> piece(payload, 0, payload.length, edits);
            case TEXT -> texts.scan(payload, 0, payload.length, edits);
        }
        return edits.applyTo(payload);
    }

    private void otlp(OtlpMessage message, byte[] payload, Edits edits) {
        if (payload.length > 0 && (payload[0] == '{' || payload[0] == BYTE_ORDER_MARK)) {
            json(payload, 0, payload.length, edits);
        } else {
            new ProtobufScanner(payload, edits, names, texts).scan(message);
        }
    }

    /** An object may go over several lines, and so may text; the next one begins at the beginning of a line. */
    private void lines(byte[] payload, Edits edits) {
        int from = 0;
        for (int at = 1; at < payload.length; at++) {
            if (payload[at - 1] == '\n' && (opens(payload, at) || opens(payload, from) && isText(payload[at]))) {
                piece(payload, from, at - 1, edits); // whatever is cut, the line still ends
                from = at;
            }
        }
        piece(payload, from, payload.length, edits);
    }

    private static boolean opens(byte[] payload, int at) {
        return payload[at] == '{' || payload[at] == '[' && !Filtered.isAt(payload, at, payload.length);
    }

    private static boolean isText(byte first) {
        return first < 0 || first > ' ' && "}],\"".indexOf(first) < 0;
    }

    private void piece(byte[] payload, int from, int to, Edits edits) {
        int at = from;
        while (at < to && (payload[at] >= 0 && payload[at] <= ' ' || payload[at] == BYTE_ORDER_MARK)) {
            at += payload[at] == BYTE_ORDER_MARK ? 3 : 1;
        }
        if (at < to && opens(payload, at)) {
            json(payload, at, to, edits);
        } else {
            texts.scan(payload, from, to, edits);
        }
    }

    private void json(byte[] payload, int from, int to, Edits edits) {
        new JsonScanner(payload, edits, names, texts).scan(from, to);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.EventId;
import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.function.Consumer;

/**
 * Splits an envelope: a header line, then items of a header line and a payload. As lenient as real clients need:
 * without {@code length} a payload ends with its line; empty lines between items and a missing last newline are fine.
 * Reusable, not thread safe.
 */
public final class EnvelopeSplitter {

    private static final FieldNames ENVELOPE = FieldNames.of("event_id", "sent_at", "dsn", "sdk");
    private static final FieldNames SDK = FieldNames.of("name", "version");
    private static final FieldNames ITEM = FieldNames.of("type", "length");

    private final JsonReader json = new JsonReader();
    private EnvelopeHeader header = EnvelopeHeader.EMPTY;
    private String type = "";
    private int length;

    /**
     * Hands over the items in order. Items in front of a broken one have been handed over when this throws.
     *
     * @throws MalformedPayload with {@link RejectReason#ENVELOPE_MALFORMED} if a header or a length is broken
     */
    public void split(byte[] envelope, Consumer<EnvelopeItem> items) {
        try {
            header = header(envelope, lineEnd(envelope, 0));
            items(envelope, items);
        } finally {
            json.release();
        }
    }

    private void items(byte[] envelope, Consumer<EnvelopeItem> items) {
        int at = lineEnd(envelope, 0) + 1;
        while (at < envelope.length) {
            int lineEnd = lineEnd(envelope, at);
            if (isBlank(envelope, at, lineEnd)) {
                at = lineEnd + 1;
                continue;
            }
            itemHeader(envelope, at, lineEnd);
            int from = Math.min(lineEnd + 1, envelope.length);
            int to = payloadEnd(envelope, from);
            items.accept(new EnvelopeItem(type, header, envelope, from, to));
            at = to + 1;
        }
    }

    /** The header of the envelope that was split last, or tried: without its items it is still known. */
    public EnvelopeHeader header() {
        return header;
    }

    private EnvelopeHeader header(byte[] envelope, int lineEnd) {
        header = EnvelopeHeader.EMPTY;
        try {
            json.reset(envelope, 0, lineEnd);
            if (json.peek() != JsonKind.OBJECT) {
                throw new MalformedPayload(RejectReason.ENVELOPE_MALFORMED, "not a JSON object");
            }
            String eventId = "";
            String sentAt = "";
            String dsn = "";
            String sdk = "";
            json.enterObject();
            String name;
            while ((name = json.nextField(ENVELOPE)) != null) {
                switch (name) {
                    case "event_id" -> eventId = json.text();
                    case "sent_at" -> sentAt = json.text();
                    case "dsn" -> dsn = json.text();
                    case "sdk" -> sdk = sdk();
                    default -> json.skip();
                }
            }
            json.finish();
            String id = EventId.parse(eventId).isPresent() ? eventId : "";
            return new EnvelopeHeader(id, Times.parse(sentAt), dsn, sdk);
        } catch (MalformedPayload e) {
            throw broken("the envelope header: " + e.detail());
        }
    }

    private String sdk() {
        String sdk = "";
        String version = "";
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(SDK)) != null) {
                switch (name) {
                    case "name" -> sdk = json.text();
                    case "version" -> version = json.text();
                    default -> json.skip();
                }
            }
        }
        return sdk.isEmpty() || version.isEmpty() ? sdk : sdk + "/" + version;
    }

    private void itemHeader(byte[] envelope, int from, int to) {
        type = "";
        length = -1;
        try {
            json.reset(envelope, from, to);
            if (json.peek() != JsonKind.OBJECT) {
                throw new MalformedPayload(RejectReason.ENVELOPE_MALFORMED, "not a JSON object");
            }
            json.enterObject();
            String name;
            while ((name = json.nextField(ITEM)) != null) {
                switch (name) {
                    case "type" -> type = json.text();
                    case "length" -> length = length();
                    default -> json.skip();
                }
            }
            json.finish();
        } catch (MalformedPayload e) {
            throw broken("an item header: " + e.detail());
        }
    }

    private int length() {
        if (json.peek() == JsonKind.NULL) {
            json.skip();
            return -1;
        }
        String text = json.text();
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE / 10 - 1) {
                throw new MalformedPayload(RejectReason.ENVELOPE_MALFORMED, "the length is no number");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private int payloadEnd(byte[] envelope, int from) {
        if (length < 0) {
            return lineEnd(envelope, from);
        }
        if (length > envelope.length - from) {
            throw broken("the length of an item reaches past the end");
        }
        int end = from + length;
        if (end < envelope.length && envelope[end] != '\n') {
            throw broken("no newline where the length of an item says that it ends");
        }
        return end;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static MalformedPayload broken(String detail) {
        return new MalformedPayload(RejectReason.ENVELOPE_MALFORMED, detail);
    }
}

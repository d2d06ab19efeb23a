// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.Arrays;

/**
 * Reads errors as plain JSON: one object, or several one after the other (NDJSON). A bad line costs no good one.
 * Reusable, not thread safe.
 */
public final class ErrataJsonParser implements PayloadParser {

    private static final int MAX_REJECTIONS = 100;

    private final JsonReader json = new JsonReader();
    private final LineReader line = new LineReader(json);
    private final LineEvents events;

    public ErrataJsonParser(TimestampRule rule) {
        this.events = new LineEvents(rule, line);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        byte[] bytes = raw.bytes();
        int at = skipBlanks(bytes, 0);
        for (int rejections = 0; at < bytes.length && rejections <= MAX_REJECTIONS; at = skipBlanks(bytes, at)) {
            int from = at;
            try {
                json.reset(bytes, from, bytes.length);
                if (json.peek() != JsonKind.OBJECT) {
                    throw new MalformedPayload(RejectReason.JSON_NOT_AN_EVENT, "a line is a JSON object");
                }
                line.read();
                at = json.position();
                events.emit(raw, from, at, sink);
            } catch (MalformedPayload e) {
                at = rejections++ == MAX_REJECTIONS ? bytes.length : lineEnd(bytes, from);
                sink.rejection(rejection(raw, from, at, e));
            }
        }
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static Rejection rejection(RawPayload raw, int from, int to, MalformedPayload e) {
        byte[] slice = Arrays.copyOfRange(raw.bytes(), from, Math.min(to, from + Rejection.MAX_BYTES));
        return new Rejection(
                raw.project(), raw.receivedAt(), raw.format(), raw.origin(), e.reason(), e.detail(), slice);
    }
}

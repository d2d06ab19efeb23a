// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.model.ThrownException;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.Times;
import dev.errata.parse.TimestampRule;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads plain text: a stack trace, or a piece of a log, which may hold no error at all if every entry names its level.
 * Not thread safe.
 */
public final class TextPayloadParser implements PayloadParser {

    private final ErrorEventBuilder builder;

    public TextPayloadParser(TimestampRule rule) {
        builder = new ErrorEventBuilder(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        if (raw.bytes().length == 0) {
            sink.rejection(Rejection.of(raw, RejectReason.EMPTY, "the payload has no bytes"));
            return;
        }
        Map<Long, Integer> seen = new HashMap<>();
        long others = 0;
        boolean isLog = true;
        LogParser entries = LogParser.of(raw.bytes());
        while (entries.hasNext()) {
            LogEntry entry = entries.next();
            if (entry.isError()) {
                sink.event(event(raw, entry, seen));
            } else {
                others++;
                isLog &= entry.level().isPresent();
            }
        }
        if (seen.isEmpty() && (!isLog || others == 0)) {
            sink.rejection(Rejection.of(raw, RejectReason.NO_STACK_TRACE, "the text tells of no error"));
            return;
        }
        for (long i = 0; i < others; i++) {
            sink.notAnError();
        }
    }

    /** One entry of a log as an event; equal entries of one payload are told apart by {@code seen}. */
    private ErrorEvent event(RawPayload raw, LogEntry entry, Map<Long, Integer> seen) {
        builder.start(raw, Format.TEXT)
                .timestamp(entry.timestamp())
                .level(entry.level().orElse(Level.ERROR))
                .logger(entry.logger())
                .message(entry.message())
                .tag("thread", entry.thread());
        entry.trace().ifPresent(this::thrown);
        long millis = entry.timestamp() == Times.NONE ? raw.receivedAt() : entry.timestamp();
        String time = Long.toString(millis);
        int ordinal = seen.merge(ContentHash.of(entry.text(), millis), 1, Integer::sum);
        return builder.derivedId(ContentHash.idOf(raw.project(), entry.text(), time, Integer.toString(ordinal)))
                .build();
    }

    private void thrown(ParsedTrace trace) {
        builder.platform(trace.language().platform());
        for (ThrownException thrown : trace.chain().exceptions()) {
            builder.thrown(thrown);
        }
    }
}

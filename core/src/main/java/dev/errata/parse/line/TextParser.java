// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.model.ThrownException;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.text.ParsedTrace;
import dev.errata.parse.text.StackTraces;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads plain text that holds one stack trace, such as one entry of a log file. Reusable, not thread safe. */
public final class TextParser implements PayloadParser {

    private final ErrorEventBuilder event;

    public TextParser(TimestampRule rule) {
        this.event = new ErrorEventBuilder(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        Optional<ParsedTrace> trace = StackTraces.parse(new String(raw.bytes(), StandardCharsets.UTF_8));
        if (trace.isEmpty()) {
            sink.rejection(Rejection.of(raw, RejectReason.NO_STACK_TRACE, "the text holds no stack trace"));
            return;
        }
        event.start(raw, Format.TEXT).platform(trace.get().language().platform());
        event.derivedId(ContentHash.idOf(raw.project(), raw.bytes(), 0, raw.bytes().length));
        for (ThrownException e : trace.get().chain().exceptions()) {
            event.thrown(e);
        }
        sink.event(event.build());
    }
}

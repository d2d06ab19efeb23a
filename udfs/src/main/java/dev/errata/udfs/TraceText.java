// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.Variant;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.text.TextPayloadParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a stack trace as the jobs would read it from a log. Not thread safe. */
final class TraceText {

    private final TextPayloadParser parser = new TextPayloadParser(TimestampRule.HISTORY);
    private final Fingerprinter fingerprinter = new Fingerprinter();

    /** The event of a text; null if it holds no stack trace. */
    @Nullable
    ErrorEvent event(String text) {
        Last last = new Last();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parser.parse(new RawPayload("sql", Format.TEXT.wireName(), 0, "", "sql", bytes), last);
        return last.event;
    }

    /** The keys of a text; null if it holds no stack trace. */
    @Nullable
    Fingerprinting fingerprinting(String text) {
        ErrorEvent event = event(text);
        return event == null ? null : fingerprinter.fingerprint(event);
    }

    /** The variant of a text; null if it holds no stack trace. */
    @Nullable
    Variant variant(String text) {
        ErrorEvent event = event(text);
        return event == null
                ? null
                : fingerprinter.variant(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
    }

    private static final class Last implements ParseSink {

        private @Nullable ErrorEvent event;

        @Override
        public void event(ErrorEvent found) {
            event = found;
        }

        @Override
        public void rejection(Rejection rejection) {
            event = null;
        }

        @Override
        public void notAnError() {
            event = null;
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import java.nio.charset.StandardCharsets;

/** Parses payloads of files: like any other, but for what only a file can say of itself. */
final class HistoryParser implements PayloadParser {

    /** Format of the empty payload that ends a file. */
    static final String END_OF_FILE = "end-of-file";

    /** Format of a payload that tells why a file cannot be read on. */
    static final String UNREADABLE = "unreadable";

    private final PayloadParser payloads;

    HistoryParser(PayloadParser payloads) {
        this.payloads = payloads;
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        switch (raw.format()) {
            case END_OF_FILE -> {} // holds nothing
            case UNREADABLE ->
                sink.rejection(
                        Rejection.of(raw, RejectReason.UNREADABLE, new String(raw.bytes(), StandardCharsets.UTF_8)));
            default -> payloads.parse(raw, sink);
        }
    }
}

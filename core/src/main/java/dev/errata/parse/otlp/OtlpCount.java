// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.Format;
import dev.errata.parse.MalformedPayload;
import java.util.List;
import java.util.function.BiConsumer;

/** Counts what an OTLP request holds, as the parsers will see it. Reusable, not thread safe. */
public final class OtlpCount {

    private final ProtobufLogs protobufLogs = new ProtobufLogs();
    private final ProtobufSpans protobufSpans = new ProtobufSpans();
    private final JsonLogs jsonLogs = new JsonLogs();
    private final JsonSpans jsonSpans = new JsonSpans();
    private int records;
    private int errors;

    /** Log records or spans in the request that was counted last. */
    public int records() {
        return records;
    }

    /** Errors in the request that was counted last; one span can have several. */
    public int errors() {
        return errors;
    }

    /**
     * Counts the records of a request.
     *
     * @param format {@link Format#OTLP_LOGS} or {@link Format#OTLP_SPANS}
     * @throws MalformedPayload if it is not what the format and the encoding say
     */
    public void count(Format format, boolean json, byte[] request) {
        records = 0;
        errors = 0;
        if (format == Format.OTLP_LOGS) {
            BiConsumer<Attributes, List<OtlpLog>> logs = (resource, batch) -> batch.forEach(this::log);
            if (json) {
                jsonLogs.read(request, logs);
            } else {
                protobufLogs.read(request, logs);
            }
        } else {
            BiConsumer<Attributes, List<OtlpSpan>> spans = (resource, batch) -> batch.forEach(this::span);
            if (json) {
                jsonSpans.read(request, spans);
            } else {
                protobufSpans.read(request, spans);
            }
        }
    }

    private void log(OtlpLog log) {
        records++;
        errors += OtlpEvents.isError(log) ? 1 : 0;
    }

    private void span(OtlpSpan span) {
        records++;
        errors += span.exceptions().size();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import dev.errata.parse.FieldLimits;
import dev.errata.parse.TraceIds;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.TracedErrors;
import java.util.HexFormat;

/** Makes of rows of {@code events} what {@code correlate} is told of errors. */
final class EventRows {

    private EventRows() {}

    static GroupedError error(Row row, String project, String traceId) {
        String span = TraceIds.span(row.text("span_id"));
        TracedError error = new TracedError(
                project,
                EventId.parse(row.text("event_id")).orElseThrow(() -> new IllegalStateException("no event id")),
                row.bits("occurrence"),
                traceId,
                span.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(span),
                row.bits("fingerprint"),
                row.text("service"),
                row.text("environment"),
                row.millis("timestamp"),
                row.millis("received_at"),
                row.choice("level", Level.class),
                row.text("type"),
                FieldLimits.cut(row.text("message"), TracedErrors.MAX_MESSAGE));
        return new GroupedError(error, row.bits("group_id"));
    }
}

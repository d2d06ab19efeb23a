// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.list;
import static dev.errata.clickhouse.rowbinary.Column.map;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.rowbinary.Column.texts;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ThrownException;
import java.util.List;

/** The columns that {@code events} and the exemplar in {@code variants} share. */
final class EventColumns {

    /** Everything but the project. */
    static final List<Column<ErrorEvent>> EVENT = List.of(
            int64("timestamp", ErrorEvent::timestamp),
            new Column<>(
                    "event_id",
                    (out, event) -> out.uuid(event.id().high(), event.id().low())),
            int64("received_at", ErrorEvent::receivedAt),
            int64("occurrence", ErrorEvent::occurrence),
            text("format", event -> event.format().wireName()),
            choice("level", ErrorEvent::level),
            text("platform", ErrorEvent::platform),
            text("service", ErrorEvent::service),
            text("environment", ErrorEvent::environment),
            text("release", ErrorEvent::release),
            text("server_name", ErrorEvent::serverName),
            text("transaction", ErrorEvent::transaction),
            text("logger", ErrorEvent::logger),
            text("sdk", ErrorEvent::sdk),
            exceptions("type", (out, exception) -> out.text(exception.type())),
            exceptions("message", (out, exception) -> out.text(exception.message())),
            exceptions(
                    "handled", (out, exception) -> out.int8(exception.handled().ordinal())),
            exceptions("synthetic", (out, exception) -> out.int8(exception.synthetic() ? 1 : 0)),
            FrameColumn.exception(),
            FrameColumn.of("module", (out, frame) -> out.text(frame.module())),
            FrameColumn.of("function", (out, frame) -> out.text(frame.function())),
            FrameColumn.of("file", (out, frame) -> out.text(frame.file())),
            FrameColumn.of("line", (out, frame) -> out.int32(frame.line())),
            FrameColumn.of("column", (out, frame) -> out.int32(frame.column())),
            FrameColumn.of("in_app", (out, frame) -> out.int8(frame.inApp().ordinal())),
            FrameColumn.of("source_line", (out, frame) -> out.text(frame.sourceLine())),
            text("message", ErrorEvent::message),
            text("message_template", ErrorEvent::messageTemplate),
            texts("client_fingerprint", ErrorEvent::clientFingerprint),
            map("tags", ErrorEvent::tags),
            int64("user", ErrorEvent::user),
            text("request_method", ErrorEvent::requestMethod),
            text("request_url", ErrorEvent::requestUrl),
            text("trace_id", ErrorEvent::traceId),
            text("span_id", ErrorEvent::spanId),
            list("flags", ErrorEvent::flags, (out, flag) -> out.text(flag.name())));

    private EventColumns() {}

    private static Column<ErrorEvent> exceptions(String name, Column.Encoder<ThrownException> encoder) {
        return list("exceptions." + name, event -> event.exceptions().exceptions(), encoder);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.protobuf.ProtobufReader;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads {@code ExportLogsServiceRequest} and {@code LogsData} of opentelemetry/proto/logs/v1, which look the same. */
final class ProtobufLogs {

    private final ProtobufReader in = new ProtobufReader();
    private final ProtobufAttributes attributes = new ProtobufAttributes(in);

    /** Hands over the records of each resource together. */
    void read(byte[] message, BiConsumer<Attributes, List<OtlpLog>> logs) {
        try {
            in.reset(message, 0, message.length);
            int field;
            while ((field = in.nextField()) != ProtobufReader.END) {
                if (field == 1) {
                    resourceLogs(logs);
                } else {
                    in.skip();
                }
            }
        } finally {
            in.release();
        }
    }

    private void resourceLogs(BiConsumer<Attributes, List<OtlpLog>> logs) {
        Batch<OtlpLog> records = new Batch<>(logs);
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> records.resource(attributes.resource());
                case 2 -> scopeLogs(records);
                default -> in.skip();
            }
        }
        in.leave(outer);
        records.flush();
    }

    private void scopeLogs(Batch<OtlpLog> records) {
        String scope = "";
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> scope = attributes.scopeName();
                case 2 -> records.add(record(scope));
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private OtlpLog record(String scope) {
        long time = 0;
        long observed = 0;
        int severity = 0;
        String severityText = "";
        String body = "";
        Attributes own = Attributes.empty();
        String traceId = "";
        String spanId = "";
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> time = in.integer();
                case 2 -> severity = (int) in.integer();
                case 3 -> severityText = in.text();
                case 5 -> body = attributes.value();
                case 6 -> own.add(attributes.keyValue());
                case 9 -> traceId = in.hex();
                case 10 -> spanId = in.hex();
                case 11 -> observed = in.integer();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new OtlpLog(time == 0 ? observed : time, severity, severityText, body, own, traceId, spanId, scope);
    }
}

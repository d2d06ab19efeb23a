// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.file;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpLogsParser;
import dev.errata.parse.otlp.OtlpSpansParser;
import dev.errata.parse.protobuf.ProtobufReader;

/** Tells OTLP requests in protobuf from text and, by reading them as both, from each other. */
final class ProtobufSniffer {

    private ProtobufSniffer() {}

    /** Counts the errors that one reader of two finds. */
    private static final class Finding implements ParseSink {

        private int errors;
        private boolean rejected;

        @Override
        public void event(ErrorEvent event) {
            errors++;
        }

        @Override
        public void rejection(Rejection rejection) {
            rejected = true;
        }

        @Override
        public void notAnError() {
            // both readers meet these
        }

        private boolean better(Finding other) {
            return rejected == other.rejected ? errors > other.errors : other.rejected;
        }
    }

    /** Whether the bytes are a message of nothing but fields 1, as both requests are. */
    static boolean isRequest(byte[] content) {
        ProtobufReader reader = new ProtobufReader().reset(content, 0, content.length);
        try {
            int field = reader.nextField();
            while (field == 1) {
                reader.leave(reader.enter());
                field = reader.nextField();
            }
            return field == ProtobufReader.END && content.length > 0;
        } catch (MalformedPayload other) {
            return false;
        }
    }

    /** Which of the two requests it is. */
    static FileKind kind(byte[] request) {
        Finding spans = read(new OtlpSpansParser(TimestampRule.HISTORY), Format.OTLP_SPANS, request);
        Finding logs = read(new OtlpLogsParser(TimestampRule.HISTORY), Format.OTLP_LOGS, request);
        return logs.better(spans) ? FileKind.OTLP_LOGS : FileKind.OTLP_SPANS;
    }

    private static Finding read(PayloadParser parser, Format format, byte[] request) {
        Finding finding = new Finding();
        parser.parse(new RawPayload("", format.wireName(), 0, "", "", request), finding);
        return finding;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.TraceIds;
import dev.errata.parse.protobuf.ProtobufReader;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads whole spans of {@code ExportTraceServiceRequest} and {@code TracesData} of opentelemetry/proto/trace/v1. */
final class ProtobufTraces {

    private final ProtobufReader in = new ProtobufReader();
    private final ProtobufAttributes attributes = new ProtobufAttributes(in);

    /** Hands over the spans of each resource together. */
    void read(byte[] message, BiConsumer<Attributes, List<SentSpan>> spans) {
        try {
            in.reset(message, 0, message.length);
            int field;
            while ((field = in.nextField()) != ProtobufReader.END) {
                if (field == 1) {
                    resourceSpans(new Batch<>(spans));
                } else {
                    in.skip();
                }
            }
        } finally {
            in.release();
        }
    }

    private void resourceSpans(Batch<SentSpan> spans) {
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> spans.resource(attributes.resource());
                case 2 -> scopeSpans(spans);
                default -> in.skip();
            }
        }
        in.leave(outer);
        spans.flush();
    }

    private void scopeSpans(Batch<SentSpan> spans) {
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field == 2) {
                spans.add(span());
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    private SentSpan span() {
        SentSpan span = new SentSpan();
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> span.traceId = in.hex();
                case 2 -> span.id = in.id();
                case 3 -> span.traceState = in.text();
                case 4 -> span.parent = in.id();
                case 5 -> span.name = in.text();
                case 6 -> span.kind = (int) in.integer();
                case 7 -> span.start = in.integer();
                case 8 -> span.end = in.integer();
                case 9 -> attributes.keyValue(span.facts);
                case 11 -> event(span.exception);
                case 13 -> link(span);
                case 15 -> status(span);
                case 16 -> span.flags = (int) in.integer();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return span;
    }

    private void event(SentSpan.LastException exception) {
        String name = "";
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 2 -> name = in.text();
                case 3 -> attributes.keyValue(exception);
                default -> in.skip();
            }
        }
        in.leave(outer);
        exception.endEvent(name);
    }

    private void link(SentSpan span) {
        String trace = "";
        long id = 0;
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> trace = in.hex();
                case 2 -> id = in.id();
                default -> in.skip();
            }
        }
        in.leave(outer);
        span.link(TraceIds.trace(trace), id);
    }

    private void status(SentSpan span) {
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 2 -> span.statusMessage = in.text();
                case 3 -> span.status = (int) in.integer();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }
}

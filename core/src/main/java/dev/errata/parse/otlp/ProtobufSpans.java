// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.otlp.OtlpSpan.SpanException;
import dev.errata.parse.protobuf.ProtobufReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads {@code ExportTraceServiceRequest} and {@code TracesData} of opentelemetry/proto/trace/v1. */
final class ProtobufSpans {

    private final ProtobufReader in = new ProtobufReader();
    private final ProtobufAttributes attributes = new ProtobufAttributes(in);

    /** Hands over the spans of each resource together. */
    void read(byte[] message, BiConsumer<Attributes, List<OtlpSpan>> spans) {
        try {
            in.reset(message, 0, message.length);
            int field;
            while ((field = in.nextField()) != ProtobufReader.END) {
                if (field == 1) {
                    resourceSpans(spans);
                } else {
                    in.skip();
                }
            }
        } finally {
            in.release();
        }
    }

    private void resourceSpans(BiConsumer<Attributes, List<OtlpSpan>> spans) {
        Batch<OtlpSpan> list = new Batch<>(spans);
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> list.resource(attributes.resource());
                case 2 -> scopeSpans(list);
                default -> in.skip();
            }
        }
        in.leave(outer);
        list.flush();
    }

    private void scopeSpans(Batch<OtlpSpan> list) {
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field == 2) {
                list.add(span());
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    private OtlpSpan span() {
        String traceId = "";
        String spanId = "";
        String name = "";
        int kind = 0;
        Attributes own = Attributes.empty();
        List<SpanException> exceptions = new ArrayList<>(0);
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> traceId = in.hex();
                case 2 -> spanId = in.hex();
                case 5 -> name = in.text();
                case 6 -> kind = (int) in.integer();
                case 9 -> own.add(attributes.keyValue());
                case 11 -> event(exceptions);
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new OtlpSpan(traceId, spanId, name, kind, own, exceptions);
    }

    private void event(List<SpanException> exceptions) {
        long time = 0;
        String name = "";
        Attributes own = Attributes.empty();
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> time = in.integer();
                case 2 -> name = in.text();
                case 3 -> own.add(attributes.keyValue());
                default -> in.skip();
            }
        }
        in.leave(outer);
        if (name.equals("exception")) {
            exceptions.add(new SpanException(time, own));
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import dev.errata.tracing.Connection;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.SpanStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spans of one trace as bytes, for the way to where they are assembled and the time they wait there: a text that several
 * spans share is written once. The format is permanent; a change of it has another first byte.
 */
public final class SpanCodec {

    private static final byte FORMAT = 1;
    private static final int HAS_EXCEPTION = 1;
    private static final int REMOTE_PARENT = 2;
    private static final int WEIGHTED = 4;
    private static final SpanKind[] KINDS = SpanKind.values();
    private static final SpanStatus[] STATUSES = SpanStatus.values();
    private static final Connection[] CONNECTIONS = Connection.values();

    private SpanCodec() {}

    /** All of the spans, in their order. */
    public static byte[] encode(List<Span> spans) {
        CompactOutput out = new CompactOutput();
        out.octet(FORMAT);
        out.number(spans.size());
        spans.forEach(span -> write(span, out));
        return out.toBytes();
    }

    /**
     * The spans that were encoded, also where the bytes of several encodings follow one another.
     *
     * @throws IllegalArgumentException if the bytes are none of {@link #encode}
     */
    public static List<Span> decode(byte[] bytes) {
        List<Span> spans = new ArrayList<>();
        CompactInput in = new CompactInput(bytes);
        while (!in.isAtEnd()) {
            in.begin();
            int format = in.octet();
            if (format != FORMAT) {
                throw new IllegalArgumentException("not a format of spans: " + format);
            }
            int count = (int) in.number();
            for (int i = 0; i < count; i++) {
                spans.add(read(in));
            }
        }
        return spans;
    }

    private static void write(Span span, CompactOutput out) {
        out.fixed(span.id());
        out.fixed(span.parent());
        out.octet(span.kind().ordinal());
        out.octet(span.status().ordinal());
        out.octet(
                span.connection() == null
                        ? CONNECTIONS.length
                        : span.connection().ordinal());
        boolean weighted = span.weight() != 1;
        out.octet((span.hasException() ? HAS_EXCEPTION : 0)
                | (span.remoteParent() ? REMOTE_PARENT : 0)
                | (weighted ? WEIGHTED : 0));
        out.fixed(span.start());
        out.number(span.duration());
        out.number(span.httpStatus());
        out.number(span.resend());
        if (weighted) {
            out.fixed(Double.doubleToLongBits(span.weight()));
        }
        for (String text : texts(span)) {
            out.text(text);
        }
        out.number(span.links().size());
        for (SpanLink link : span.links()) {
            out.text(link.traceId());
            out.fixed(link.spanId());
        }
        out.number(span.attributes().size());
        span.attributes().forEach((key, value) -> {
            out.text(key);
            out.text(value);
        });
    }

    private static String[] texts(Span span) {
        return new String[] {
            span.service(),
            span.environment(),
            span.name(),
            span.endpoint(),
            span.errorType(),
            span.statusMessage(),
            span.rpcStatus(),
            span.sqlState(),
            span.peer(),
            span.peerAddress()
        };
    }

    private static Span read(CompactInput in) {
        long id = in.fixed();
        long parent = in.fixed();
        SpanKind kind = KINDS[in.octet()];
        SpanStatus status = STATUSES[in.octet()];
        int connection = in.octet();
        int flags = in.octet();
        long start = in.fixed();
        long duration = in.number();
        int httpStatus = (int) in.number();
        int resend = (int) in.number();
        double weight = (flags & WEIGHTED) == 0 ? 1 : Double.longBitsToDouble(in.fixed());
        return new Span(
                id,
                parent,
                kind,
                status,
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                start,
                duration,
                in.text(),
                in.text(),
                (flags & HAS_EXCEPTION) != 0,
                httpStatus,
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                connection == CONNECTIONS.length ? null : CONNECTIONS[connection],
                resend,
                (flags & REMOTE_PARENT) != 0,
                links(in),
                attributes(in),
                weight);
    }

    private static List<SpanLink> links(CompactInput in) {
        int count = (int) in.number();
        List<SpanLink> links = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            links.add(new SpanLink(in.text(), in.fixed()));
        }
        return links;
    }

    private static Map<String, String> attributes(CompactInput in) {
        int count = (int) in.number();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = in.text();
            attributes.put(key, in.text());
        }
        return attributes;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.tracing.SpanLink;
import java.util.ArrayList;
import java.util.List;

/** A span as it is read field by field, before its resource is known; nothing is checked yet. */
final class SentSpan {

    private static final int MAX_LINKS = 4;

    final SpanFacts facts = new SpanFacts();
    final List<SpanLink> links = new ArrayList<>(0);
    final LastException exception = new LastException();
    /** Hex digits. */
    String traceId = "";
    /** 0 if it is none. */
    long id;
    /** 0 if there is none. */
    long parent;

    String traceState = "";
    String name = "";
    int kind;
    /** Nanoseconds since the epoch, as the end. */
    long start;

    long end;
    int status;
    String statusMessage = "";
    int flags;

    /** Keeps the link if it names a span and there are not too many. */
    void link(String trace, long span) {
        if (links.size() < MAX_LINKS && !trace.isEmpty() && span != 0) {
            links.add(new SpanLink(trace, span));
        }
    }

    /** The type of the exception that was recorded last on a span. */
    static final class LastException implements AttributeSink {

        private static final String TYPE = "exception.type";

        private String read = "";
        private String type = "";
        private boolean recorded;

        @Override
        public boolean wants(String key) {
            return key.equals(TYPE);
        }

        @Override
        public void put(String key, String value) {
            if (key.equals(TYPE)) {
                read = value;
            }
        }

        /** Ends the span event of that name, whose attributes were put before. */
        void endEvent(String name) {
            if (name.equals("exception")) {
                recorded = true;
                type = read;
            }
            read = "";
        }

        boolean recorded() {
            return recorded;
        }

        String type() {
            return type;
        }
    }
}

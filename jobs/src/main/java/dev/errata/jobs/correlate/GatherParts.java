// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.jobs.io.FlushingOperator;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Makes one part of those of a trace that come at about the same time, since each part costs several accesses to state:
 * most of what one request did comes within a second, in the payloads of several services.
 */
final class GatherParts extends FlushingOperator<TracePart, TracePart> {

    private static final long serialVersionUID = 1L;

    /** Longest time that a part is held. */
    static final long MILLIS = 1_000;

    /** Bytes of spans held at the most. */
    private static final int MAX_BYTES = 8 << 20;

    private transient Map<String, Gathered> held;
    private transient int bytes;

    GatherParts() {
        super(MILLIS);
    }

    /** Parts of one trace; of one alone nothing is copied. */
    private static final class Gathered {

        private final TracePart first;
        private final ByteArrayOutputStream spans = new ByteArrayOutputStream(0);
        private long receivedAt;
        private int count;
        private boolean failing;

        Gathered(TracePart first) {
            this.first = first;
            receivedAt = first.receivedAt();
            count = first.count();
            failing = first.failing();
        }

        void add(TracePart part) {
            if (spans.size() == 0) {
                spans.writeBytes(first.spans());
            }
            spans.writeBytes(part.spans());
            receivedAt = Math.max(receivedAt, part.receivedAt());
            count += part.count();
            failing |= part.failing();
        }

        TracePart part() {
            return spans.size() == 0
                    ? first
                    : new TracePart(
                            first.project(), first.traceId(), receivedAt, count, failing, spans.toByteArray(), null);
        }
    }

    @Override
    public void open() throws Exception {
        held = new LinkedHashMap<>();
        bytes = 0;
        super.open();
    }

    @Override
    public void processElement(StreamRecord<TracePart> element) {
        TracePart part = element.getValue();
        if (part.error() != null) {
            output.collect(element);
            return;
        }
        Gathered known = held.putIfAbsent(part.key(), new Gathered(part));
        if (known != null) {
            known.add(part);
        }
        bytes += part.spans().length;
        if (bytes >= MAX_BYTES) {
            flush();
        }
    }

    @Override
    protected boolean isEmpty() {
        return held.isEmpty();
    }

    @Override
    protected void drain() {
        held.values().forEach(gathered -> output.collect(new StreamRecord<>(gathered.part())));
        held.clear();
        bytes = 0;
    }
}

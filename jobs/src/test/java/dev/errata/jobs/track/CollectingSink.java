// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what a job in this process writes; found again by an id, because sinks travel. */
final class CollectingSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Collection<Object>> KEPT = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        Collection<Object> kept = KEPT.computeIfAbsent(id, k -> new ConcurrentLinkedQueue<>());
        return new SinkWriter<>() {
            @Override
            public void write(T element, Context written) {
                kept.add(element);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }

    /** Everything written so far, in any order. */
    @SuppressWarnings("unchecked") // only a writer of this type adds under this id
    List<T> values() {
        return KEPT.getOrDefault(id, List.of()).stream().map(value -> (T) value).toList();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a compacted topic into its state; what cannot be read is logged and passed over. For one thread. */
final class TopicReader<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final CompactedTopic topic;
    private final TopicState<S> state;

    TopicReader(String name, Map<String, ?> kafka, TopicState<S> state, Duration limit) {
        this.topic = new CompactedTopic(name, kafka, limit);
        this.state = state;
    }

    S current() {
        return state.current();
    }

    /** Takes what is there or comes within the time. */
    void poll(Duration wait) {
        topic.poll(wait, this::take);
    }

    /** Takes all that is committed now; a TimeoutException of Kafka when that takes too long. */
    void readToEnd() {
        topic.readToEnd(this::take);
    }

    void wakeUp() {
        topic.wakeUp();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            LOG.error("{}@{} has no key and is passed over", topic.name(), record.offset());
            return;
        }
        try {
            state.take(new String(record.key(), StandardCharsets.UTF_8), record.value());
        } catch (IllegalArgumentException e) {
            LOG.error("{}@{} cannot be read and is passed over: {}", topic.name(), record.offset(), e.getMessage());
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}

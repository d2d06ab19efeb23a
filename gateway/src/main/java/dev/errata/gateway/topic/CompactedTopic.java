// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of one partition from its beginning on, and only what is committed. For one thread. */
public final class CompactedTopic implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(100);

    private final TopicPartition partition;
    private final Duration limit;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Opens the topic; Kafka need not be there yet.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     * @param limit how long one question to Kafka may take
     */
    public CompactedTopic(String name, Map<String, ?> kafka, Duration limit) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.partition = new TopicPartition(name, 0);
        this.limit = limit;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** The name of the topic. */
    public String name() {
        return partition.topic();
    }

    /** Takes what is there or comes within the time. */
    public void poll(Duration wait, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        consumer.poll(wait).forEach(taker);
    }

    /** Takes all that is committed now; a TimeoutException of Kafka when that takes longer than the limit. */
    public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        long deadline = System.nanoTime() + limit.toNanos();
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(name() + " was not read within " + limit.toSeconds() + " s");
            }
            poll(STEP, taker);
        }
    }

    /** Offset of the record that comes next. */
    public long position() {
        return consumer.position(partition);
    }

    /** Makes the thread that reads stop with a WakeupException; any thread may call it. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

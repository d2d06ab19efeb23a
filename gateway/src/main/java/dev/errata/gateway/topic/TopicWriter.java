// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes single records of people and operators. Thread safe; connects with the first record. */
public final class TopicWriter implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Map<String, ?> kafka;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** @param kafka how to reach Kafka */
    public TopicWriter(Map<String, ?> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** As {@link #write}, of many keys with their JSON; what comes before one that is not written may be written. */
    public void writeAll(Topic topic, List<Map.Entry<String, String>> records) {
        List<Future<?>> sent = new ArrayList<>();
        for (Map.Entry<String, String> record : records) {
            sent.add(producer()
                    .send(new ProducerRecord<>(
                            topic.topicName(),
                            record.getKey().getBytes(StandardCharsets.UTF_8),
                            record.getValue().getBytes(StandardCharsets.UTF_8))));
        }
        sent.forEach(one -> await(topic, one));
    }

    /** Writes JSON; returns when every replica has it. KafkaException if Kafka is away: whether it is written is not known then. */
    public void write(Topic topic, String key, String json) {
        send(topic, key, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes what a compacted topic has under that key; otherwise as {@link #write}. */
    public void remove(Topic topic, String key) {
        send(topic, key, null);
    }

    private void send(Topic topic, String key, byte @Nullable [] value) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        await(topic, producer().send(new ProducerRecord<>(topic.topicName(), bytes, value)));
    }

    private static void await(Topic topic, Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("%s was not written: %s".formatted(topic.topicName(), e.getCause()), e.getCause());
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = open();
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(LIMIT);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        int millis = (int) LIMIT.toMillis();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.gateway.topic.CompactedTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code errata.deliveries}: the deliveries by their ids, and under {@code position} how far the alerts were read. One
 * partition and one idempotent producer keep the order, so a position is never there without what was read before it.
 */
public final class DeliveryTopic implements DeliveryLog, AutoCloseable {

    /** The topic: compacted, one partition. */
    public static final String NAME = "errata.deliveries";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTopic.class);
    private static final String POSITION = "position";

    private final Map<String, ?> kafka;
    private final Duration limit;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Opens the topic; Kafka need not be there yet.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     * @param limit how long one question to Kafka may take
     */
    public DeliveryTopic(Map<String, ?> kafka, Duration limit) {
        this.kafka = Map.copyOf(kafka);
        this.limit = limit;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, limit.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) (2 * limit.toMillis()));
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Content read() {
        Map<String, Delivery> deliveries = new HashMap<>();
        Map<String, Long> positions = new HashMap<>();
        try (CompactedTopic topic = new CompactedTopic(NAME, kafka, limit)) {
            topic.readToEnd(record -> take(record, deliveries, positions));
        }
        Long position = positions.get(POSITION);
        return new Content(deliveries, position == null ? OptionalLong.empty() : OptionalLong.of(position));
    }

    private static void take(
            ConsumerRecord<byte[], byte[]> record, Map<String, Delivery> deliveries, Map<String, Long> positions) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        try {
            if (record.value() == null) {
                deliveries.remove(key);
            } else if (key.equals(POSITION)) {
                positions.put(key, Long.parseLong(new String(record.value(), StandardCharsets.UTF_8)));
            } else {
                deliveries.put(key, DeliveryJson.read(record.value()));
            }
        } catch (IllegalArgumentException e) {
            LOG.error("{}@{} is no delivery and is passed over: {}", NAME, record.offset(), e.getMessage());
        }
    }

    @Override
    public void write(Collection<Delivery> deliveries, OptionalLong position) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        deliveries.forEach(delivery -> records.add(record(delivery.id(), DeliveryJson.write(delivery))));
        position.ifPresent(offset -> records.add(record(POSITION, bytes(Long.toString(offset)))));
        send(records);
    }

    @Override
    public void remove(Collection<String> ids) {
        send(ids.stream()
                .map(id -> new ProducerRecord<byte[], byte[]>(NAME, 0, bytes(id), null))
                .toList());
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new KafkaException(NAME + " was not written", e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(NAME, 0, bytes(key), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(limit);
    }
}

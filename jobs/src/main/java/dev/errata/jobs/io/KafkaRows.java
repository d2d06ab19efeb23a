// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.io.Serializable;
import java.util.Properties;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sinks of records with a key, of which the topic keeps the last. */
public final class KafkaRows {

    private KafkaRows() {}

    /** What makes bytes of a value. */
    public interface Encoder<T> extends Function<T, byte[]>, Serializable {}

    /**
     * Writes each record at least once, before the checkpoint that it belongs to is complete. Written again it is the
     * same record.
     *
     * @param bootstrap {@code host:port} list
     */
    public static <T> Sink<T> sink(String bootstrap, String topic, Encoder<T> key, Encoder<T> value) {
        Properties properties = new Properties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(Integer.MAX_VALUE));
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, "20");
        KafkaRecordSerializationSchema<T> schema =
                (row, context, timestamp) -> new ProducerRecord<>(topic, key.apply(row), value.apply(row));
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrap)
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(schema)
                .build();
    }
}

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
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sinks of records into Kafka. */
public final class KafkaRows {

    /** What a broker allows where nothing else is configured. */
    private static final String LONGEST_TRANSACTION_MILLIS = "900000";

    /** Each subtask has a few producers, since a transaction begins before the last one is committed. */
    private static final String SMALL_BUFFER_BYTES = "8388608";

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
        KafkaRecordSerializationSchema<T> schema =
                (row, context, timestamp) -> new ProducerRecord<>(topic, key.apply(row), value.apply(row));
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrap)
                .setKafkaProducerConfig(properties())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(schema)
                .build();
    }

    /**
     * Writes each record exactly once, to be read when the checkpoint that it belongs to is complete.
     *
     * @param bootstrap {@code host:port} list
     * @param transactions how they are named; two jobs must not use one name
     */
    public static Sink<GroupedMessage> grouped(String bootstrap, String transactions) {
        Properties properties = properties();
        properties.setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_TRANSACTION_MILLIS);
        properties.setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, SMALL_BUFFER_BYTES);
        return KafkaSink.<GroupedMessage>builder()
                .setBootstrapServers(bootstrap)
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(transactions)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setRecordSerializer(GroupedMessage.schema())
                .build();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(Integer.MAX_VALUE));
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, "20");
        return properties;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How payloads are written.
 *
 * @param bootstrap {@code host:port} of brokers, separated by commas
 * @param inFlightBytes how much may be on its way to Kafka
 * @param largestRequest bytes of one request, which may be on its way alone however large it is
 * @param delivery how long a payload is tried before its sender hears that it failed
 * @param stall after how long without an acknowledgement Kafka counts as away
 */
public record ProducerSettings(
        String bootstrap, long inFlightBytes, long largestRequest, Duration delivery, Duration stall) {

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int MAX_REQUEST_BYTES = 12 * 1024 * 1024;

    /** Room for compressed batches that are filled only in part: the bound is what may be on its way. */
    long bufferBytes() {
        return 2 * Math.max(inFlightBytes, largestRequest);
    }

    /** A producer that loses nothing and repeats nothing, and never makes its caller wait. */
    KafkaProducer<byte[], byte[]> open() {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "errata-gateway"),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis()),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) delivery.toMillis() / 3),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                        Map.entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes()),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}

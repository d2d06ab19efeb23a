// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Format;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends OpenTelemetry payloads to the topics that the gateway writes them to; nothing is lost while Kafka is away. */
public final class TelemetrySender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String spans;
    private final String logs;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** @param bootstrap {@code host:port} of a broker */
    public TelemetrySender(String bootstrap) {
        this(bootstrap, "otlp_spans", "otlp_logs");
    }

    /** To other topics of the same form. */
    public TelemetrySender(String bootstrap, String spans, String logs) {
        this.producer = Producers.open(bootstrap);
        this.spans = spans;
        this.logs = logs;
    }

    /**
     * Sends one payload without waiting for the answer.
     *
     * @param format {@link Format#OTLP_SPANS} or {@link Format#OTLP_LOGS}
     * @param receivedAt epoch milliseconds
     * @throws IllegalStateException if Kafka has finally refused an earlier one
     */
    public void send(String project, Format format, byte[] payload, long receivedAt) {
        check();
        String topic = format == Format.OTLP_SPANS ? spans : logs;
        var headers = PayloadHeaders.of(project, format.wireName(), receivedAt, "");
        producer.send(new ProducerRecord<>(topic, null, null, null, payload, headers), (metadata, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            }
        });
    }

    /** Waits until Kafka has acknowledged everything sent so far. */
    public void flush() {
        producer.flush();
        check();
    }

    private void check() {
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("Kafka refused a payload: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

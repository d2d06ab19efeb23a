// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Format;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends generated events to {@code errata.events} and notes in a {@link Ledger} what Kafka acknowledged. While Kafka is
 * away it retries without end and {@link #send} blocks when the buffer is full, so nothing is lost or repeated.
 */
public final class TrafficSender implements AutoCloseable {

    public static final String TOPIC = "errata.events";

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Partitioning partitioning;
    private final Ledger ledger;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * Opens a sender to {@link #TOPIC}.
     *
     * @param bootstrap {@code host:port} of a broker
     */
    public TrafficSender(String bootstrap, Partitioning partitioning, Ledger ledger) {
        this(bootstrap, TOPIC, partitioning, ledger);
    }

    /** Opens a sender to another topic of the same form. */
    public TrafficSender(String bootstrap, String topic, Partitioning partitioning, Ledger ledger) {
        this.producer = Producers.open(bootstrap);
        this.topic = topic;
        this.partitioning = partitioning;
        this.ledger = ledger;
    }

    /**
     * Sends one event without waiting for the answer.
     *
     * @throws IllegalStateException if Kafka has finally refused an earlier event
     */
    public void send(GeneratedEvent event) {
        check();
        byte[] key = partitioning == Partitioning.BY_PROJECT ? event.project().getBytes(StandardCharsets.UTF_8) : null;
        var headers = PayloadHeaders.of(
                event.project(), Format.SENTRY_EVENT.wireName(), System.currentTimeMillis(), event.sdk());
        producer.send(new ProducerRecord<>(topic, null, null, key, event.payload(), headers), (metadata, refused) -> {
            if (refused == null) {
                ledger.add(event);
            } else {
                failure.compareAndSet(null, refused);
            }
        });
    }

    /** Sends so many events at that pace, then waits until Kafka has acknowledged them all. */
    public void send(EventGenerator generator, long events, Pace pace) {
        for (long i = 0; i < events; i++) {
            pace.await();
            send(generator.next());
        }
        flush();
    }

    /** Sends events at that pace for that long, then waits until Kafka has acknowledged them all. */
    public void sendFor(EventGenerator generator, Duration time, Pace pace) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pace.await();
            send(generator.next());
        }
        flush();
    }

    /**
     * Waits until Kafka has acknowledged everything sent so far.
     *
     * @throws IllegalStateException if Kafka has finally refused an event
     */
    public void flush() {
        producer.flush();
        check();
    }

    private void check() {
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("Kafka refused an event: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

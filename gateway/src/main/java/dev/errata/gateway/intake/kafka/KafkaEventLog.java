// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import dev.errata.gateway.intake.outcome.Latencies;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Payloads in Kafka, acknowledged by all replicas in sync. What is on its way is bounded; beyond that payloads are refused
 * at once with {@link Reason#BACKPRESSURE}, and with {@link Reason#KAFKA_AWAY} when nothing has moved for long.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

    private static final int BUSY_SECONDS = 5;
    private static final int AWAY_SECONDS = 30;
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final KafkaProducer<byte[], byte[]> producer;
    private final InFlight inFlight;
    private final Timer latency;

    public KafkaEventLog(ProducerSettings settings, MeterRegistry metrics) {
        this.producer = settings.open();
        this.inFlight = new InFlight(settings.inFlightBytes(), settings.stall().toNanos());
        this.latency = Timer.builder("errata.produce")
                .description("From handing a payload to Kafka until it is acknowledged")
                .serviceLevelObjectives(Latencies.bounds())
                .register(metrics);
        metrics.gauge("errata.produce.inflight.bytes", inFlight, InFlight::bytes);
    }

    @Override
    public CompletableFuture<Void> append(List<Payload> payloads) {
        long size = 0;
        for (Payload payload : payloads) {
            size += payload.bytes().length;
        }
        long began = System.nanoTime();
        switch (inFlight.reserve(size, began)) {
            case FULL -> {
                return refused(Reason.BACKPRESSURE, "too much waits for Kafka", BUSY_SECONDS);
            }
            case STALLED -> {
                return refused(Reason.KAFKA_AWAY, "Kafka takes nothing at the moment", AWAY_SECONDS);
            }
            case ADMITTED -> {}
        }
        long reserved = size;
        return send(payloads).whenComplete((done, failure) -> {
            long now = System.nanoTime();
            inFlight.release(reserved, failure == null, now);
            if (failure == null) {
                latency.record(now - began, TimeUnit.NANOSECONDS);
            }
        });
    }

    @Override
    public CompletableFuture<Void> appendOutcome(String project, byte[] json) {
        byte[] key = project.getBytes(StandardCharsets.UTF_8);
        return send(new ProducerRecord<>(Topics.OUTCOMES, key, json));
    }

    /** Learns where the topics are, so that no payload has to wait for it; false if that is not known yet. */
    public boolean learnTopics() {
        boolean known = true;
        for (String topic : Topics.ALL) {
            try {
                known &= !producer.partitionsFor(topic).isEmpty();
            } catch (TimeoutException notYet) {
                known = false; // asked for now; the next call sees the answer
            }
        }
        return known;
    }

    private CompletableFuture<Void> send(List<Payload> payloads) {
        if (payloads.size() == 1) {
            return send(record(payloads.get(0)));
        }
        return CompletableFuture.allOf(
                payloads.stream().map(payload -> send(record(payload))).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(record, (at, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(refusal(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.completeExceptionally(refusal(e));
        }
        return acknowledged;
    }

    static Refused refusal(Exception failure) {
        if (failure instanceof BufferExhaustedException) {
            return new Refused(Reason.BACKPRESSURE, "too much waits for Kafka", BUSY_SECONDS);
        }
        if (failure instanceof RecordTooLargeException) {
            return new Refused(Reason.TOO_LARGE, "Kafka does not take payloads of that size");
        }
        String said = failure.getClass().getSimpleName();
        return new Refused(Reason.KAFKA_AWAY, "Kafka did not take it: " + said, AWAY_SECONDS);
    }

    private static CompletableFuture<Void> refused(Reason reason, String detail, int seconds) {
        return CompletableFuture.failedFuture(new Refused(reason, detail, seconds));
    }

    private static ProducerRecord<byte[], byte[]> record(Payload payload) {
        byte[] project = payload.project().getBytes(StandardCharsets.UTF_8);
        byte[] key = payload.topic().equals(Topics.EVENTS) ? project : null;
        List<Header> headers = List.of(
                new RecordHeader("project", project),
                header("format", payload.format().wireName()),
                header("received-at", Long.toString(payload.receivedAt())),
                header("sdk", payload.sdk()));
        return new ProducerRecord<>(payload.topic(), null, payload.receivedAt(), key, payload.bytes(), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for what is on its way, for a while. */
    @Override
    public void close() {
        producer.close(CLOSE);
    }
}

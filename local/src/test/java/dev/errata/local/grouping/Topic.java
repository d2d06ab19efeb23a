// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.grouping;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends single records to chosen partitions of the topics that {@code track} reads. */
public final class Topic implements AutoCloseable {

    public static final String EVENTS = "errata.events";
    public static final String COMMANDS = "errata.commands";

    private final KafkaProducer<byte[], byte[]> producer;

    public Topic(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The topic of payloads of a format. */
    static String of(Format format) {
        return switch (format) {
            case OTLP_LOGS -> "otlp_logs";
            case OTLP_SPANS -> "otlp_spans";
            default -> EVENTS;
        };
    }

    /** Sends a payload with all headers. */
    public void payload(String topic, int partition, RawPayload raw) {
        List<Header> headers = List.of(
                header("project", raw.project()),
                header("format", raw.format()),
                header("received-at", Long.toString(raw.receivedAt())));
        producer.send(new ProducerRecord<>(topic, partition, (byte[]) null, raw.bytes(), headers));
    }

    /** Sends a command as the gateway does. */
    public void command(String project, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(COMMANDS, null, project.getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** Gives a rule, from then on. */
    public void rule(String id, String json, Instant at) {
        producer.send(new ProducerRecord<>(
                "errata.rules",
                null,
                at.toEpochMilli(),
                id.getBytes(StandardCharsets.UTF_8),
                json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits until Kafka has acknowledged everything sent. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

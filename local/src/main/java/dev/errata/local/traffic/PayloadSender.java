// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;

/** Writes single bad payloads straight into Kafka, as a shipper may that no gateway checks. */
public final class PayloadSender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Opens a sender.
     *
     * @param bootstrap {@code host:port} of a broker
     */
    public PayloadSender(String bootstrap) {
        this.producer = Producers.open(bootstrap);
    }

    private record Pending(String name, RawPayload raw, Future<RecordMetadata> answer) {}

    /** Sends bad payloads and waits until Kafka has acknowledged them. */
    public List<SentPayload> sendBad(List<BadPayload> payloads) throws InterruptedException {
        List<Pending> pending = new ArrayList<>();
        for (BadPayload bad : payloads) {
            RawPayload raw =
                    new RawPayload(bad.project(), bad.format(), System.currentTimeMillis(), "", "", bad.payload());
            pending.add(send("bad " + bad.reason().name(), raw));
        }
        return await(pending);
    }

    private Pending send(String name, RawPayload raw) {
        byte[] key = raw.project().getBytes(StandardCharsets.UTF_8);
        List<Header> headers = PayloadHeaders.of(raw.project(), raw.format(), raw.receivedAt(), raw.sdk());
        var record = new ProducerRecord<>(TrafficSender.TOPIC, null, raw.receivedAt(), key, raw.bytes(), headers);
        return new Pending(name, raw, producer.send(record));
    }

    private List<SentPayload> await(List<Pending> pending) throws InterruptedException {
        producer.flush();
        List<SentPayload> sent = new ArrayList<>();
        for (Pending one : pending) {
            try {
                RecordMetadata at = one.answer().get();
                String origin = at.topic() + "/" + at.partition() + "@" + at.offset();
                RawPayload raw = one.raw();
                sent.add(new SentPayload(
                        one.name(),
                        new RawPayload(raw.project(), raw.format(), raw.receivedAt(), raw.sdk(), origin, raw.bytes())));
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka refused " + one.name() + ": " + e.getMessage(), e);
            }
        }
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes a compacted topic, from whatever process: each write opens a transaction under the one name that all writers of
 * the topic share, which shuts out every writer before it, and only then reads what it decides upon. So two writers never
 * decide upon the same state, and numbers, names and versions are unique without a database.
 */
public final class SoleWriter<S> {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;

    private final String topic;
    private final String sharedName;
    private final Map<String, ?> kafka;
    private final Supplier<TopicState<S>> empty;

    /**
     * A writer.
     *
     * @param sharedName of the transactions of all writers of the topic
     * @param empty makes a state into which the topic is read
     */
    public SoleWriter(String topic, String sharedName, Map<String, ?> kafka, Supplier<TopicState<S>> empty) {
        this.topic = topic;
        this.sharedName = sharedName;
        this.kafka = Map.copyOf(kafka);
        this.empty = empty;
    }

    /**
     * Decides upon the latest state and writes what was decided; returns when every reader can see it. The decision may
     * be asked again when another writer came first. KafkaException when Kafka is away or says no; whether the change
     * was written is then not known.
     */
    public <R> R write(Function<S, Decided<R>> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(decision);
            } catch (KafkaException e) {
                if (!isShutOut(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The latest state; KafkaException when Kafka is away. */
    public S read() {
        try (TopicReader<S> reader = reader()) {
            reader.readToEnd();
            return reader.current();
        }
    }

    private <R> R attempt(Function<S, Decided<R>> decision) {
        try (KafkaProducer<byte[], byte[]> producer = open();
                TopicReader<S> reader = reader()) {
            producer.initTransactions();
            reader.readToEnd();
            Decided<R> decided = decision.apply(reader.current());
            if (decided.record().isPresent()) {
                Decided.Record record = decided.record().get();
                producer.beginTransaction();
                producer.send(
                        new ProducerRecord<>(topic, 0, record.key().getBytes(StandardCharsets.UTF_8), record.value()));
                producer.commitTransaction();
                reader.readToEnd();
            }
            return decided.answer();
        }
    }

    private TopicReader<S> reader() {
        return new TopicReader<>(topic, kafka, empty.get(), LIMIT);
    }

    private KafkaProducer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        int millis = (int) LIMIT.toMillis();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, sharedName);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static boolean isShutOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}

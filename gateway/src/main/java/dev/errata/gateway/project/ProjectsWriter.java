// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes {@code errata.projects}, from whatever process: each write opens a transaction under the one name that all
 * writers share, which shuts out every writer before it, and only then reads what it decides upon. So two writers never
 * decide upon the same state, and numbers, names and versions are unique without a database.
 */
final class ProjectsWriter {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String SHARED_NAME = "errata-projects-writer";
    private static final int ATTEMPTS = 5;

    private final Map<String, ?> kafka;

    ProjectsWriter(Map<String, ?> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * Decides upon the latest state and writes what was decided; returns when every reader can see it. The decision may
     * be asked again when another writer came first. KafkaException when Kafka is away or says no; whether the change
     * was written is then not known.
     */
    Change write(Function<Projects, Change> decision) {
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
    Projects read() {
        try (ProjectsLog log = ProjectsLog.open(kafka, LIMIT)) {
            log.readToEnd(LIMIT);
            return log.projects();
        }
    }

    private Change attempt(Function<Projects, Change> decision) {
        try (KafkaProducer<byte[], byte[]> producer = open();
                ProjectsLog log = ProjectsLog.open(kafka, LIMIT)) {
            producer.initTransactions();
            log.readToEnd(LIMIT);
            Change change = decision.apply(log.projects());
            if (change instanceof Change.Done done && !isKnown(log.projects(), done.project())) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(
                        ProjectsTopic.NAME, 0, key(done.project()), ProjectJson.write(done.project())));
                producer.commitTransaction();
                log.readToEnd(LIMIT);
            }
            return change;
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        int millis = (int) LIMIT.toMillis();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, SHARED_NAME);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static boolean isKnown(Projects projects, Project project) {
        return projects.byId(project.id()).filter(project::equals).isPresent();
    }

    private static byte[] key(Project project) {
        return Long.toString(project.id()).getBytes(StandardCharsets.UTF_8);
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

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code errata.projects} from its beginning on, for one thread. */
final class ProjectsLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectsLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(ProjectsTopic.NAME, 0);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Project> byKey = new TreeMap<>();
    private long lastId;
    private Projects projects = Projects.NONE;

    private ProjectsLog(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens the topic; Kafka need not be there yet.
     *
     * @param limit how long one question to Kafka may take
     */
    static ProjectsLog open(Map<String, ?> kafka, Duration limit) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        return new ProjectsLog(consumer);
    }

    /** What was read so far. */
    Projects projects() {
        return projects;
    }

    /** Reads what is there or comes within the time. */
    void poll(Duration wait) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        records.forEach(this::take);
        if (!records.isEmpty()) {
            projects = projects.replacedBy(byKey.values(), lastId);
        }
    }

    /** Reads up to what is committed now; a TimeoutException of Kafka when that takes longer than the limit. */
    void readToEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        long end = consumer.endOffsets(Set.of(PARTITION)).getOrDefault(PARTITION, 0L);
        while (consumer.position(PARTITION) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(ProjectsTopic.NAME + " was not read within " + limit.toSeconds() + " s");
            }
            poll(Duration.ofMillis(100));
        }
    }

    /** Makes the thread that reads stop with a WakeupException. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            LOG.error("{}@{} has no key and is passed over", ProjectsTopic.NAME, record.offset());
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        lastId = Math.max(lastId, id(key));
        if (record.value() == null) {
            byKey.remove(key);
            return;
        }
        try {
            byKey.put(key, ProjectJson.read(record.value()));
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "{}@{} is no project and is passed over: {}", ProjectsTopic.NAME, record.offset(), e.getMessage());
        }
    }

    private static long id(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notAnId) {
            return 0; // then no project can have it
        }
    }
}

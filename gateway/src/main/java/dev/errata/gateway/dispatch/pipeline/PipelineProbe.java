// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Asks Kafka how far {@code track} is: what it has committed, and what waits behind that. A topic without any committed
 * offset is one that the job does not read, unless it has committed none at all. For one thread.
 */
public final class PipelineProbe implements AutoCloseable {

    private static final String GROUP = "errata-track";
    private static final List<String> TOPICS = List.of("errata.events", "otlp_logs", "otlp_spans");

    private final Admin admin;
    private final Duration limit;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Kafka need not be there yet.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     * @param limit how long one question to Kafka may take
     */
    public PipelineProbe(Map<String, ?> kafka, Duration limit) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.admin = Admin.create(settings);
        this.limit = limit;
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        reading.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1); // one batch comes all the same
        this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * How far it is now; a KafkaException if Kafka does not say.
     *
     * @param now wall clock, epoch milliseconds
     */
    Progress ask(long now) throws InterruptedException {
        try {
            Set<TopicPartition> partitions = partitions();
            Map<TopicPartition, Long> waiting = waiting(partitions);
            long watermark = now;
            for (Map.Entry<TopicPartition, Long> place : waiting.entrySet()) {
                watermark = Math.min(
                        watermark, timeAt(place.getKey(), place.getValue()).orElse(now));
            }
            return new Progress(watermark, lastInputs(partitions));
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say how far " + GROUP + " is", e.getCause());
        }
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        Set<String> existing = new TreeSet<>(admin.listTopics().names().get());
        existing.retainAll(TOPICS);
        return admin.describeTopics(existing).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** Where the oldest record that was not processed is, in each partition that has one. */
    private Map<TopicPartition, Long> waiting(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = committed();
        Set<String> read =
                committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<TopicPartition, ListOffsetsResultInfo> firsts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> waiting = new HashMap<>();
        offsets(partitions, OffsetSpec.latest()).forEach((partition, end) -> {
            ListOffsetsResultInfo first = firsts.get(partition);
            long next = Math.max(committed.getOrDefault(partition, 0L), first == null ? 0 : first.offset());
            boolean isRead = read.isEmpty() || read.contains(partition.topic());
            if (isRead && next < end.offset()) {
                waiting.put(partition, next);
            }
        });
        return waiting;
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        known.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private Map<String, Long> lastInputs(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<String, Long> last = new TreeMap<>();
        offsets(partitions, OffsetSpec.maxTimestamp()).forEach((partition, latest) -> {
            if (latest.timestamp() >= 0) {
                last.merge(partition.topic(), latest.timestamp(), Math::max);
            }
        });
        return last;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        return admin.listOffsets(asked).all().get();
    }

    /** Time of the first record at or behind an offset; empty if there is none any more. */
    private Optional<Long> timeAt(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        ConsumerRecords<byte[], byte[]> records = consumer.poll(limit);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.iterator().next().timestamp());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(limit);
    }
}

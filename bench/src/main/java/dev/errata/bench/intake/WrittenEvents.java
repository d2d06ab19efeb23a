// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Which events of a run are in the topic, read from its beginning.
 *
 * @param numbers of the events that are there
 * @param repeated how many records repeat an event
 */
record WrittenEvents(BitSet numbers, long repeated) {

    private static final String TOPIC = "errata.events";
    private static final int ID_AT = "{\"event_id\":\"".length();
    private static final int HALF = 16;

    static WrittenEvents read(String bootstrap, long run) {
        String prefix = HexFormat.of().toHexDigits(run);
        BitSet numbers = new BitSet();
        long records = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    String id = new String(record.value(), ID_AT, 2 * HALF, StandardCharsets.US_ASCII);
                    if (id.startsWith(prefix)) {
                        numbers.set((int) Long.parseLong(id.substring(HALF), 16));
                        records++;
                    }
                }
            }
        }
        return new WrittenEvents(numbers, records - numbers.cardinality());
    }

    /** How many of these are not there. */
    long missing(BitSet acknowledged) {
        BitSet missing = (BitSet) acknowledged.clone();
        missing.andNot(numbers);
        return missing.cardinality();
    }
}

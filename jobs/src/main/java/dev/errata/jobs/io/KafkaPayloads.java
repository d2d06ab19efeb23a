// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.model.RawPayload;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** Payloads from Kafka topics, each partition with its own watermark. */
public final class KafkaPayloads {

    /**
     * Payloads that are handed over at a time, of which four such lots lie in memory: one is read, two wait and one was
     * fetched. Exporters send 512 spans in one, a quarter of a megabyte; Kafka's default of 500 would be more than the
     * memory of a small TaskManager when there is much to catch up with.
     */
    private static final int MAX_POLLED = 50;

    private KafkaPayloads() {}

    /**
     * The source. Without state it starts at the earliest record: reading again changes nothing, and totals need all.
     *
     * @param bootstrap {@code host:port} list
     * @param topics topics of payloads; the OTLP topics need no headers
     * @param consumerGroup where offsets are committed for people to see; state decides where to go on
     * @param defaultProject project of records without that header
     */
    public static KafkaSource<RawPayload> source(
            String bootstrap, List<String> topics, String consumerGroup, String defaultProject) {
        return KafkaSource.<RawPayload>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topics)
                .setGroupId(consumerGroup)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("partition.discovery.interval.ms", "30000")
                .setProperty("max.partition.fetch.bytes", String.valueOf(4 << 20))
                .setProperty("max.poll.records", String.valueOf(MAX_POLLED))
                .setDeserializer(new RawPayloadDeserializer(defaultProject))
                .build();
    }

    /** Time for what people say: such a topic is mostly silent and must not hold time back. */
    public static WatermarkStrategy<RawPayload> watermarks(Duration idleness) {
        return WatermarkStrategy.<RawPayload>forMonotonousTimestamps()
                .withTimestampAssigner((payload, recordTimestamp) -> payload.receivedAt())
                .withIdleness(idleness);
    }

    /**
     * Event-time progress by the time of receipt, which advances evenly even when senders deliver late or their
     * clocks are wrong; how late an event is against it is what the allowed lateness measures. Where nothing is
     * received, time goes on by the clock.
     */
    public static WatermarkStrategy<RawPayload> receiptTime(Duration outOfOrderness, Duration silence) {
        return ReceiptTime.<RawPayload>strategy(outOfOrderness, silence)
                .withTimestampAssigner((payload, recordTimestamp) -> payload.receivedAt());
    }

    /** As far as another job tells, see {@link ToldTime}. */
    public static WatermarkStrategy<RawPayload> toldTime(Duration lead, Duration patience) {
        return ToldTime.strategy(lead, patience)
                .withTimestampAssigner((payload, recordTimestamp) -> payload.receivedAt());
    }

    /** The source of what {@code track} tells: only what belongs to a complete checkpoint of it. */
    public static KafkaSource<RawPayload> grouped(String bootstrap, String consumerGroup) {
        return KafkaSource.<RawPayload>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(GroupedMessage.TOPIC)
                .setGroupId(consumerGroup)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("isolation.level", "read_committed")
                .setDeserializer(new RawPayloadDeserializer(""))
                .build();
    }

    /** The source of a topic that keeps the last value of each key, from the beginning. */
    public static KafkaSource<KeyedText> texts(String bootstrap, String topic, String consumerGroup) {
        return KafkaSource.<KeyedText>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topic)
                .setGroupId(consumerGroup)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new KeyedTextDeserializer())
                .build();
    }

    /** Time for such a topic, which is mostly silent and must not hold time back. */
    public static WatermarkStrategy<KeyedText> textWatermarks(Duration idleness) {
        return WatermarkStrategy.<KeyedText>forMonotonousTimestamps()
                .withTimestampAssigner((text, recorded) -> text.timestamp())
                .withIdleness(idleness);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Kafka record → payload. Headers {@code project}, {@code format}, {@code received-at} (epoch milliseconds as text)
 * and {@code sdk} are optional: the topic tells the format of OTLP, the record's own time stands in for the receipt.
 */
final class RawPayloadDeserializer implements KafkaRecordDeserializationSchema<RawPayload> {

    private static final long serialVersionUID = 1L;
    private static final long TOLERANCE_MILLIS = 60_000;
    private static final byte[] NO_BYTES = {};
    private static final Map<String, String> FORMAT_OF_TOPIC = Map.of(
            "otlp_logs", Format.OTLP_LOGS.wireName(),
            "otlp_spans", Format.OTLP_SPANS.wireName());

    private final String defaultProject;

    RawPayloadDeserializer(String defaultProject) {
        this.defaultProject = defaultProject;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawPayload> out) {
        String format = header(record, "format", FORMAT_OF_TOPIC.getOrDefault(record.topic(), ""));
        out.collect(new RawPayload(
                header(record, "project", defaultProject),
                format,
                receivedAt(record),
                header(record, "sdk", ""),
                record.topic() + "/" + record.partition() + "@" + record.offset(),
                record.value() == null ? NO_BYTES : record.value()));
    }

    @Override
    public TypeInformation<RawPayload> getProducedType() {
        return TypeInformation.of(RawPayload.class);
    }

    /** What nobody can have received yet was received now: others' time must not be led by it. */
    private static long receivedAt(ConsumerRecord<byte[], byte[]> record) {
        long latest = System.currentTimeMillis() + TOLERANCE_MILLIS;
        return Math.max(0, Math.min(latest, saidToBeReceivedAt(record)));
    }

    private static long saidToBeReceivedAt(ConsumerRecord<byte[], byte[]> record) {
        String text = header(record, "received-at", "");
        try {
            return text.isEmpty() ? record.timestamp() : Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return record.timestamp();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name, String absent) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? absent : new String(header.value(), StandardCharsets.UTF_8);
    }
}

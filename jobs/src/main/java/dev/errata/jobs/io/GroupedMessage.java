// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.GroupedErrorJson;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What {@code track} tells {@code correlate}; exactly one is set.
 *
 * @param error an error of a trace
 * @param progress how far errors were told
 */
public record GroupedMessage(@Nullable GroupedError error, @Nullable Progress progress) {

    /** The topic, of one partition: what comes after a progress was received later than that. */
    public static final String TOPIC = "errata.grouped";

    /** An error. */
    public static GroupedMessage of(GroupedError error) {
        return new GroupedMessage(error, null);
    }

    /** How far errors were told. */
    public static GroupedMessage of(Progress progress) {
        return new GroupedMessage(null, progress);
    }

    /** Records with the trace as key; those of progress have the header {@code format} {@value Progress#FORMAT}. */
    static KafkaRecordSerializationSchema<GroupedMessage> schema() {
        return (message, context, timestamp) -> message.record();
    }

    private ProducerRecord<byte[], byte[]> record() {
        if (progress != null) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(TOPIC, null, progress.time(), null, progress.write());
            record.headers().add(new RecordHeader("format", Progress.FORMAT.getBytes(StandardCharsets.US_ASCII)));
            return record;
        }
        if (error == null) {
            throw new IllegalStateException("a message of nothing");
        }
        return new ProducerRecord<>(
                TOPIC,
                null,
                error.error().receivedAt(),
                error.error().traceId().getBytes(StandardCharsets.US_ASCII),
                GroupedErrorJson.write(error));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.GroupedErrorJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What {@code track} tells {@code correlate}; exactly one is set.
 *
 * @param error an error of a trace
 * @param progress how far errors were told
 */
public record GroupedMessage(
        @Nullable GroupedError error, @Nullable Progress progress) {

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
        return KafkaRecordSerializationSchema.<GroupedMessage>builder()
                .setTopic(TOPIC)
                .setKeySerializationSchema(new Key())
                .setValueSerializationSchema(new Value())
                .setHeaderProvider(GroupedMessage::headers)
                .build();
    }

    /** When what it tells was received, epoch milliseconds. */
    public long time() {
        return progress != null ? progress.time() : told().error().receivedAt();
    }

    private byte @Nullable [] key() {
        return progress != null ? null : told().error().traceId().getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] value() {
        return progress != null ? progress.write() : GroupedErrorJson.write(told());
    }

    private Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        if (progress != null) {
            headers.add("format", Progress.FORMAT.getBytes(StandardCharsets.US_ASCII));
        }
        return headers;
    }

    private GroupedError told() {
        return Objects.requireNonNull(error, "a message of nothing");
    }

    /** The trace. A class of its own, because Flink looks for its type. */
    private static final class Key implements SerializationSchema<GroupedMessage> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte @Nullable [] serialize(GroupedMessage message) {
            return message.key();
        }
    }

    /** What is told. */
    private static final class Value implements SerializationSchema<GroupedMessage> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] serialize(GroupedMessage message) {
            return message.value();
        }
    }
}

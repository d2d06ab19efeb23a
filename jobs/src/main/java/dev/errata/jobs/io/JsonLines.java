// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Files of one JSON object a line, complete when the job is. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Writes one file a subtask.
     *
     * @param folder as a URI that Flink can write to
     * @param value what makes bytes of a value
     */
    public static <T> Sink<T> sink(String folder, KafkaRows.Encoder<T> value) {
        Encoder<T> lines = (one, out) -> {
            out.write(value.apply(one));
            out.write('\n');
        };
        return FileSink.forRowFormat(new Path(folder), lines)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.RawPayload;
import dev.errata.parse.file.FileKind;
import dev.errata.parse.file.PayloadCutter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.jspecify.annotations.Nullable;

/** Cuts one file into payloads. What cannot be read becomes a payload that says so, and the replay goes on. */
final class PayloadReader implements BulkFormat.Reader<FilePayload> {

    private static final int BATCH = 64;

    private final String project;
    private final String path;
    private final long modified;
    private final CountingStream file;
    private @Nullable PayloadCutter cutter;
    private boolean ended;

    PayloadReader(String project, String path, long modified, InputStream file) {
        this.project = project;
        this.path = path;
        this.modified = modified;
        this.file = new CountingStream(file);
    }

    @Override
    public BulkFormat.@Nullable RecordIterator<FilePayload> readBatch() {
        List<FilePayload> batch = new ArrayList<>(BATCH);
        while (!ended && batch.size() < BATCH) {
            batch.add(next());
        }
        return batch.isEmpty()
                ? null
                : new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The next payload, or an empty one without a format that closes the account of the file's bytes. */
    private FilePayload next() {
        try {
            if (cutter == null) {
                InputStream content = Compression.of(path).open(file);
                cutter = new PayloadCutter(
                        FileKind.of(Compression.stripSuffix(path)), new BufferedInputStream(content, 1 << 16));
            }
            PayloadCutter.Cut cut = cutter.next();
            if (cut == null) {
                ended = true;
                return payload(HistoryParser.END_OF_FILE, path, new byte[0]);
            }
            return payload(cut.format(), path + "#" + cut.position(), cut.bytes());
        } catch (IOException unreadable) {
            ended = true;
            return payload(
                    HistoryParser.UNREADABLE,
                    path,
                    String.valueOf(unreadable.getMessage()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private FilePayload payload(String format, String origin, byte[] bytes) {
        return new FilePayload(new RawPayload(project, format, modified, "", origin, bytes), file.takeCount());
    }
}

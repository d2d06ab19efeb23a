// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Files and folders of payloads, each file read from its beginning by one subtask. */
final class PayloadFiles implements BulkFormat<FilePayload, FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final String project;

    private PayloadFiles(String project) {
        this.project = project;
    }

    /** A source of all files under the paths; hidden files (a leading {@code .} or {@code _}) are left out. */
    static FileSource<FilePayload> source(String project, Path... paths) {
        return FileSource.forBulkFileFormat(new PayloadFiles(project), paths).build();
    }

    @Override
    public Reader<FilePayload> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        FileSystem fileSystem = split.path().getFileSystem();
        return new PayloadReader(
                project, split.path().toString(), split.fileModificationTime(), fileSystem.open(split.path()));
    }

    @Override
    public Reader<FilePayload> restoreReader(Configuration configuration, FileSourceSplit split) {
        throw new UnsupportedOperationException("a bounded replay starts a file anew and is never restored into it");
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<FilePayload> getProducedType() {
        return TypeInformation.of(FilePayload.class);
    }
}

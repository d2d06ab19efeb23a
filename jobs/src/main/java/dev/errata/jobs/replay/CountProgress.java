// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.RawPayload;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts how much of the files was read, for whoever watches the job. */
final class CountProgress extends RichMapFunction<FilePayload, RawPayload> {

    /** Name of the accumulator: bytes of the files, as they lie on the disk. */
    static final String FILE_BYTES = "file-bytes";

    private transient LongCounter fileBytes;

    @Override
    public void open(OpenContext context) {
        fileBytes = new LongCounter();
        getRuntimeContext().addAccumulator(FILE_BYTES, fileBytes);
    }

    @Override
    public RawPayload map(FilePayload file) {
        fileBytes.add(file.fileBytes());
        return file.payload();
    }
}

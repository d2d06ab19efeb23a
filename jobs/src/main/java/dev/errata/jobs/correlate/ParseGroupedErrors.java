// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.jobs.io.Progress;
import dev.errata.model.RawPayload;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.GroupedErrorReader;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads errors as {@code track} writes them; anything else is counted. */
final class ParseGroupedErrors extends ProcessFunction<RawPayload, TracePart> {

    private static final long serialVersionUID = 1L;

    private transient GroupedErrorReader reader;
    private transient Counter unusable;

    @Override
    public void open(OpenContext context) {
        reader = new GroupedErrorReader();
        unusable = getRuntimeContext().getMetricGroup().counter("unusableErrors");
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<TracePart> out) {
        if (raw.format().equals(Progress.FORMAT)) {
            return; // it is for the source, which tells the time by it
        }
        Optional<GroupedError> error = reader.read(raw.bytes());
        if (error.isPresent()) {
            out.collect(TracePart.of(error.get()));
        } else {
            unusable.inc();
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.tracing.Span;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads spans. What cannot be read is counted; {@code track} reads the same and keeps it with its reason. */
final class ParseSpans extends ProcessFunction<RawPayload, TracePart> {

    private static final long serialVersionUID = 1L;

    private transient OtlpTraceReader reader;
    private transient Counter spans;
    private transient Counter unusable;
    private transient Counter rejected;

    @Override
    public void open(OpenContext context) {
        reader = new OtlpTraceReader(TimestampRule.LIVE);
        spans = getRuntimeContext().getMetricGroup().counter("spans");
        unusable = getRuntimeContext().getMetricGroup().counter("unusableSpans");
        rejected = getRuntimeContext().getMetricGroup().counter("unusablePayloads");
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<TracePart> out) {
        reader.read(raw, new TraceSink() {
            @Override
            public void spans(String traceId, List<Span> read) {
                spans.inc(read.size());
                out.collect(TracePart.of(raw.project(), traceId, raw.receivedAt(), read));
            }

            @Override
            public void unusable(String detail) {
                unusable.inc();
            }

            @Override
            public void rejection(Rejection rejection) {
                rejected.inc();
            }
        });
    }
}

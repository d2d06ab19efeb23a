// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a reader of traces finds, for tests. */
public final class CollectedTraces implements TraceSink {

    public final Map<String, List<Span>> traces = new LinkedHashMap<>();
    public final List<String> unusable = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();

    /** What a new reader finds in a payload. */
    public static CollectedTraces in(RawPayload payload) {
        CollectedTraces found = new CollectedTraces();
        new OtlpTraceReader(TimestampRule.LIVE).read(payload, found);
        return found;
    }

    static CollectedTraces in(byte[] request) {
        return in(Corpus.payload(Format.OTLP_SPANS, request));
    }

    static CollectedTraces in(String json) {
        return in(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void spans(String traceId, List<Span> spans) {
        if (traces.put(traceId, spans) != null) {
            throw new AssertionError(traceId + " was handed over twice");
        }
    }

    @Override
    public void unusable(String detail) {
        unusable.add(detail);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    List<Span> all() {
        return traces.values().stream().flatMap(List::stream).toList();
    }

    Span only() {
        if (all().size() != 1 || !unusable.isEmpty() || !rejections.isEmpty()) {
            throw new AssertionError(all() + ", " + unusable + ", " + rejections);
        }
        return all().get(0);
    }
}

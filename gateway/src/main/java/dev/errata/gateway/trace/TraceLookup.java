// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.clickhouse.QueryException;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds one trace whole: as it is stored, and if that is not all of it, with what the user's own collector has beside. A
 * failure of ClickHouse is a QueryException.
 */
public final class TraceLookup {

    private static final Logger LOG = LoggerFactory.getLogger(TraceLookup.class);

    private final StoredTraces stored;
    private final @Nullable CollectorTraces collector;

    /** @param collector null if there are no such tables */
    public TraceLookup(StoredTraces stored, @Nullable CollectorTraces collector) {
        this.stored = stored;
        this.collector = collector;
    }

    /** What became of a look-up. */
    public sealed interface Answer {

        /** It is known. */
        record Found(FoundTrace trace) implements Answer {}

        /** It is not; why that may be. */
        record Unknown(String detail) implements Answer {}
    }

    /** The trace, if anybody knows it. */
    public Answer find(String project, String traceId, Deadline deadline) {
        Optional<FoundTrace> found = stored.find(project, traceId, deadline);
        if (found.isEmpty()) {
            return unstored(project, traceId, deadline);
        }
        return new Answer.Found(
                collector != null && found.get().isPartial()
                        ? repaired(found.get(), collector, deadline)
                        : found.get());
    }

    private Answer unstored(String project, String traceId, Deadline deadline) {
        List<GroupedError> errors = stored.errors(project, traceId, deadline);
        List<Span> spans = collector == null ? List.of() : collector.spans(traceId, deadline);
        if (!spans.isEmpty()) {
            return new Answer.Found(TraceMerge.of(project, traceId, spans, errors));
        }
        String elsewhere = collector == null
                ? ", and there are no tables of a collector to look into (--otel-traces)"
                : ", and the tables of the collector do not have it";
        String named = errors.isEmpty()
                ? ""
                : "; errors name it (%d), so correlate may not have decided it yet".formatted(errors.size());
        return new Answer.Unknown(
                "trace %s of project '%s' is not stored%s%s".formatted(traceId, project, elsewhere, named));
    }

    /** What is stored is better than nothing. */
    private static FoundTrace repaired(FoundTrace trace, CollectorTraces collector, Deadline deadline) {
        try {
            return TraceMerge.of(trace, collector.spans(trace.trace().traceId(), deadline));
        } catch (QueryException | OutOfTimeException e) {
            LOG.warn("the tables of the collector do not answer: {}", e.getMessage());
            List<String> warnings = new ArrayList<>(trace.warnings());
            warnings.add(
                    "the tables of the collector do not answer, so spans may be missing; see the log of the gateway");
            return new FoundTrace(trace.trace(), trace.spans(), trace.errors(), trace.source(), warnings);
        }
    }
}

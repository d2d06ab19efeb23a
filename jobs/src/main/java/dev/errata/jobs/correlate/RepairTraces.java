// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.QueryException;
import dev.errata.clickhouse.QueryLimits;
import dev.errata.clickhouse.SqlFiles;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the spans that did not come from the tables where the collector of the user keeps them. What is not answered in
 * time, or beyond the rate, goes on as it is.
 */
final class RepairTraces extends RichAsyncFunction<AssembledTrace, AssembledTrace> {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RepairTraces.class);
    private static final String SQL = SqlFiles.read("queries/repair/otel_trace.sql");
    private static final int THREADS = 4;
    private static final int CAPACITY = 100;
    private static final long TIMEOUT_SECONDS = 2;
    private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(TIMEOUT_SECONDS), 32L << 20);

    private final ClickHouseSettings settings;
    private final RepairRate rate;

    private transient Queries queries;
    private transient ExecutorService workers;
    private transient Counter repaired;
    private transient Counter unrepaired;

    private RepairTraces(ClickHouseSettings settings, int perSecond) {
        this.settings = settings;
        this.rate = new RepairRate(perSecond);
    }

    /** The traces with what could be found of them; as they are where there are no such tables. */
    static DataStream<AssembledTrace> repaired(DataStream<AssembledTrace> incomplete, CorrelateOptions options) {
        if (options.otelTraces == null) {
            return incomplete;
        }
        RepairTraces repair =
                new RepairTraces(options.clickHouse().withDatabase(options.otelTraces), options.repairsPerSecond);
        return step(
                "repair-traces",
                AsyncDataStream.unorderedWait(incomplete, repair, TIMEOUT_SECONDS, TimeUnit.SECONDS, CAPACITY));
    }

    @Override
    public void open(OpenContext context) {
        queries = new Queries(settings);
        workers = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(CAPACITY));
        repaired = getRuntimeContext().getMetricGroup().counter("repairedTraces", new ThreadSafeSimpleCounter());
        unrepaired = getRuntimeContext().getMetricGroup().counter("unrepairedTraces", new ThreadSafeSimpleCounter());
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
        if (queries != null) {
            queries.close();
        }
    }

    @Override
    public void asyncInvoke(AssembledTrace trace, ResultFuture<AssembledTrace> result) {
        long asked = System.nanoTime();
        if (!rate.allows(asked)) {
            asItIs(trace, result);
            return;
        }
        try {
            workers.execute(() -> {
                if (System.nanoTime() - asked < LIMITS.time().toNanos()) { // else nobody waits for it any more
                    result.complete(List.of(lookUp(trace)));
                }
            });
        } catch (RejectedExecutionException full) {
            asItIs(trace, result);
        }
    }

    @Override
    public void timeout(AssembledTrace trace, ResultFuture<AssembledTrace> result) {
        asItIs(trace, result);
    }

    private void asItIs(AssembledTrace trace, ResultFuture<AssembledTrace> result) {
        unrepaired.inc();
        result.complete(List.of(trace));
    }

    private AssembledTrace lookUp(AssembledTrace trace) {
        String found;
        try {
            found = queries.text(SQL, Map.of("trace", trace.traceId()), "TSVRaw", LIMITS);
        } catch (QueryException e) {
            LOG.warn("the spans of trace {} cannot be looked up: {}", trace.traceId(), e.getMessage());
            unrepaired.inc();
            return trace;
        }
        List<Span> kept = new ArrayList<>();
        found.lines().forEach(line -> read(line, trace, kept));
        Set<Long> known = trace.spans().stream().map(Span::id).collect(Collectors.toSet());
        List<Span> spans = new ArrayList<>(trace.spans());
        kept.stream().filter(span -> !known.contains(span.id())).forEach(spans::add);
        (spans.size() > trace.spans().size() ? repaired : unrepaired).inc();
        return new AssembledTrace(
                trace.project(),
                trace.traceId(),
                trace.version(),
                trace.time(),
                trace.truncated(),
                !spans.isEmpty(),
                spans,
                trace.errors());
    }

    private static void read(String line, AssembledTrace trace, List<Span> spans) {
        RawPayload payload = new RawPayload(
                trace.project(),
                Format.OTLP_SPANS.wireName(),
                System.currentTimeMillis(),
                "",
                "otel_traces",
                line.getBytes(StandardCharsets.UTF_8));
        new OtlpTraceReader(TimestampRule.HISTORY).read(payload, new TraceSink() {
            @Override
            public void spans(String traceId, List<Span> found) {
                spans.addAll(found);
            }

            @Override
            public void unusable(String detail) {
                LOG.warn("a span of trace {} in otel_traces: {}", trace.traceId(), detail);
            }

            @Override
            public void rejection(Rejection rejection) {
                LOG.warn("a span of trace {} in otel_traces: {}", trace.traceId(), rejection.detail());
            }
        });
    }
}

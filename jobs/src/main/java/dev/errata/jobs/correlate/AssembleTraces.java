// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.analysis.Correlation;
import dev.errata.tracing.assembly.AssemblySettings;
import dev.errata.tracing.assembly.Completeness;
import dev.errata.tracing.assembly.HealthySamples;
import dev.errata.tracing.assembly.KeptSpans;
import dev.errata.tracing.assembly.SpanCodec;
import dev.errata.tracing.assembly.TraceLife;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds the parts of a trace until they seem to be all. Traces in which something failed go on whole, with a few healthy
 * ones to compare them with; what all of them count is told once, when a trace is closed for the first time. Parts that
 * come later make another version of a failing trace.
 */
final class AssembleTraces extends KeyedProcessFunction<String, TracePart, AssembledTrace> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<EdgeTally> EDGES = new OutputTag<>("edges", TypeInformation.of(EdgeTally.class));
    static final OutputTag<EndpointTally> ENDPOINTS =
            new OutputTag<>("endpoints", TypeInformation.of(EndpointTally.class));
    static final OutputTag<PropagationTally> PROPAGATIONS =
            new OutputTag<>("propagations", TypeInformation.of(PropagationTally.class));
    static final OutputTag<PeerTally> PEERS = new OutputTag<>("peers", TypeInformation.of(PeerTally.class));
    static final OutputTag<AssembledTrace> INCOMPLETE =
            new OutputTag<>("incomplete", TypeInformation.of(AssembledTrace.class));

    private static final long MINUTES_PER_HOUR = 60;

    private final AssemblySettings settings;

    private transient ValueState<TraceLife> lives;
    private transient ListState<byte[]> spans;
    private transient ListState<GroupedError> errors;
    private transient ValueState<HealthyTrace> healthy;
    private transient ValueState<Boolean> told;
    private transient HealthySamples samples;
    private transient Counter closed;
    private transient Counter late;
    private transient Counter reopened;
    private transient Counter truncated;

    AssembleTraces(AssemblySettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        lives = getRuntimeContext().getState(CorrelateState.life());
        spans = getRuntimeContext().getListState(CorrelateState.spans());
        errors = getRuntimeContext().getListState(CorrelateState.errors());
        healthy = getRuntimeContext().getState(CorrelateState.healthy());
        told = getRuntimeContext().getState(CorrelateState.told());
        samples = new HealthySamples();
        closed = getRuntimeContext().getMetricGroup().counter("closedTraces");
        late = getRuntimeContext().getMetricGroup().counter("lateParts");
        reopened = getRuntimeContext().getMetricGroup().counter("reopenedTraces");
        truncated = getRuntimeContext().getMetricGroup().counter("truncatedTraces");
    }

    @Override
    public void processElement(TracePart part, Context context, Collector<AssembledTrace> out) throws Exception {
        TraceLife life = lives.value();
        if (life == null) {
            HealthyTrace before = healthy.value();
            if (before != null ? !part.failing() : told.value() != null) {
                late.inc();
                return;
            }
            life = before != null
                    ? TraceLife.reopened(part.receivedAt(), before.time())
                    : TraceLife.begun(part.receivedAt());
            if (before != null) {
                reopened.inc();
                healthy.clear();
            }
        }
        if (life.isOver(settings, context.timerService().currentWatermark())) {
            late.inc();
            return;
        }
        lives.update(armed(keep(part, life), context));
    }

    private TraceLife keep(TracePart part, TraceLife life) throws Exception {
        if (part.error() == null) {
            return keepSpans(part, life.receiving(part.receivedAt(), 0));
        }
        if (life.takesErrors()) {
            errors.add(part.error());
        }
        return life.receiving(part.receivedAt(), 1);
    }

    private TraceLife keepSpans(TracePart part, TraceLife life) throws Exception {
        if (life.isFull(settings)) {
            return life;
        }
        if (!life.spansLeftOut() && !life.isCrowded(part.count(), settings)) {
            spans.add(part.spans());
            return life.keeping(part.count());
        }
        List<Span> further = SpanCodec.decode(part.spans());
        List<Span> added = life.spansLeftOut() ? KeptSpans.telling(further) : further;
        if (life.isCrowded(added.size(), settings)) {
            List<Span> all = allSpans();
            all.addAll(added);
            KeptSpans kept = KeptSpans.of(all, settings);
            spans.update(List.of(SpanCodec.encode(kept.spans())));
            return life.keeping(kept);
        }
        if (!added.isEmpty()) {
            spans.add(SpanCodec.encode(added));
        }
        return life.keeping(added.size());
    }

    private List<Span> allSpans() throws Exception {
        List<Span> all = new ArrayList<>();
        all(spans).forEach(part -> all.addAll(SpanCodec.decode(part)));
        return all;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<AssembledTrace> out) throws Exception {
        TraceLife life = lives.value();
        if (life == null) {
            forgetHealthy(timestamp);
            return;
        }
        if (timestamp < life.due(settings)) {
            lives.update(armed(life, context));
            return;
        }
        List<Span> allSpans = allSpans();
        List<GroupedError> allErrors = all(errors);
        TraceLife.Next next = life.next(settings, timestamp, Completeness.of(allSpans, allErrors));
        if (next instanceof TraceLife.Wait wait) {
            context.timerService().registerEventTimeTimer(wait.until());
            lives.update(life.armed(wait.until()));
        } else if (next instanceof TraceLife.Close) {
            close(life, timestamp, allSpans, allErrors, context, out);
        } else {
            forget();
            told.update(true);
        }
    }

    private void close(
            TraceLife life,
            long now,
            List<Span> allSpans,
            List<GroupedError> allErrors,
            OnTimerContext context,
            Collector<AssembledTrace> out)
            throws Exception {
        TraceLife after = life.closing(now, life.time() > 0 ? life.time() : began(allSpans, allErrors, now));
        AssembledTrace trace = trace(context.getCurrentKey(), after, allSpans, allErrors);
        TraceFindings findings = Correlation.of(trace, KnownPeers.NONE);
        if (after.version() == 1) {
            closed.inc();
            tell(trace.project(), findings, context);
        }
        if (trace.truncated()) {
            truncated.inc();
        }
        if (findings.trace() == null) {
            forget();
            healthy.update(new HealthyTrace(now + settings.retention(), after.time()));
            context.timerService().registerEventTimeTimer(now + settings.retention());
            if (after.version() == 1 && isSample(trace, findings)) {
                out.collect(trace);
            }
            return;
        }
        lives.update(armed(after, context));
        if (findings.trace().incomplete() || !trace.sampled()) {
            context.output(INCOMPLETE, trace);
        } else {
            out.collect(trace);
        }
    }

    private static void tell(String project, TraceFindings findings, OnTimerContext context) {
        findings.edges().forEach(edge -> context.output(EDGES, edge));
        findings.endpoints().forEach(endpoint -> context.output(ENDPOINTS, endpoint));
        findings.propagations().forEach(propagation -> context.output(PROPAGATIONS, propagation));
        if (!findings.edges().isEmpty()) {
            long minute = findings.edges().get(0).minute();
            findings.peers().forEach(peer -> context.output(PEERS, new PeerTally(peer, minute, 1)));
        }
    }

    private boolean isSample(AssembledTrace trace, TraceFindings findings) {
        return findings.endpoints().stream()
                .filter(EndpointTally::entry)
                .findFirst()
                .map(entry -> samples.take(
                        new ServiceHour(
                                trace.project(),
                                entry.environment(),
                                entry.service(),
                                entry.minute() / MINUTES_PER_HOUR),
                        entry.endpoint(),
                        Correlation.rank(trace.traceId())))
                .orElse(false);
    }

    /** What healthy traces are alike in, beside their endpoint. */
    private record ServiceHour(String project, String environment, String service, long hour) {}

    private AssembledTrace trace(String key, TraceLife life, List<Span> allSpans, List<GroupedError> allErrors) {
        int slash = key.lastIndexOf('/');
        return new AssembledTrace(
                key.substring(0, slash),
                key.substring(slash + 1),
                life.version(),
                life.time(),
                life.isTruncated() || KeptSpans.areMany(allSpans, settings),
                !allSpans.isEmpty(),
                allSpans,
                allErrors);
    }

    /** Sees to it that there is a timer at or before the time when the trace is due. */
    private TraceLife armed(TraceLife life, Context context) {
        long due = life.due(settings);
        long now = context.timerService().currentWatermark();
        if (life.timer() > now && life.timer() <= due) {
            return life;
        }
        context.timerService().registerEventTimeTimer(due);
        return life.armed(due);
    }

    /** A timer may be left from when the trace was open. */
    private void forgetHealthy(long now) throws Exception {
        HealthyTrace known = healthy.value();
        if (known != null && now >= known.until()) {
            healthy.clear();
        }
    }

    private void forget() {
        lives.clear();
        spans.clear();
        errors.clear();
    }

    private static long began(List<Span> spans, List<GroupedError> errors, long otherwise) {
        long first = Long.MAX_VALUE;
        for (Span span : spans) {
            first = Math.min(first, Math.floorDiv(span.start(), 1_000));
        }
        if (spans.isEmpty()) {
            for (GroupedError error : errors) {
                first = Math.min(first, error.error().timestamp());
            }
        }
        return first == Long.MAX_VALUE ? otherwise : Math.max(1, first);
    }

    private static <T> List<T> all(ListState<T> state) throws Exception {
        List<T> all = new ArrayList<>();
        Iterable<T> known = state.get();
        if (known != null) {
            known.forEach(all::add);
        }
        return all;
    }
}

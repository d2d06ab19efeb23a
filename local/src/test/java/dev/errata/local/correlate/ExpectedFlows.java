// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.correlate;

import dev.errata.grouping.Fingerprinter;
import dev.errata.local.shop.ShopPayload;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprint;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.parse.payload.Payloads;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.FlowTally;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TracedErrors;
import dev.errata.tracing.analysis.Correlation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tables must hold of what was sent: the pure classes on all of it at once. */
final class ExpectedFlows {

    private final String project;
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, List<GroupedError>> errors = new HashMap<>();
    private final Set<String> reports = new HashSet<>();
    private final OtlpTraceReader traces = new OtlpTraceReader(TimestampRule.LIVE);
    private final Payloads events = new Payloads(TimestampRule.LIVE);
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private int reportsSent;

    ExpectedFlows(String project) {
        this.project = project;
    }

    void sent(ShopPayload payload, long receivedAt) {
        RawPayload raw = new RawPayload(project, payload.format().wireName(), receivedAt, "", "test", payload.bytes());
        if (payload.format() == dev.errata.model.Format.OTLP_SPANS) {
            traces.read(raw, new Spans());
        }
        events.parse(raw, new Errors());
    }

    /** Distinct reports of errors in traces. */
    int reports() {
        return reports.size();
    }

    /** Reports sent, with those of payloads that were sent twice. */
    int reportsSent() {
        return reportsSent;
    }

    int failingTraces() {
        return (int) all().stream().filter(findings -> findings.trace() != null).count();
    }

    String edges() {
        return lines(TraceFindings::edges, EdgeTally::key, ExpectedFlows::line);
    }

    String endpoints() {
        return lines(TraceFindings::endpoints, EndpointTally::key, ExpectedFlows::line);
    }

    String propagations() {
        return lines(TraceFindings::propagations, PropagationTally::key, ExpectedFlows::line);
    }

    String failing() {
        return all().stream()
                .filter(findings -> findings.trace() != null)
                .map(findings -> line(findings.trace()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private List<TraceFindings> all() {
        Set<String> ids = new HashSet<>(spans.keySet());
        ids.addAll(errors.keySet());
        List<TraceFindings> all = new ArrayList<>();
        for (String id : ids) {
            List<Span> own = spans.getOrDefault(id, List.of());
            AssembledTrace trace = new AssembledTrace(
                    project, id, 1, 1, false, !own.isEmpty(), own, errors.getOrDefault(id, List.of()));
            all.add(Correlation.of(trace, KnownPeers.NONE));
        }
        return all;
    }

    private <T extends FlowTally<T>> String lines(
            Function<TraceFindings, List<T>> part, Function<T, Object> key, Function<T, String> line) {
        Map<Object, T> totals = new HashMap<>();
        all().forEach(findings ->
                part.apply(findings).forEach(tally -> totals.merge(key.apply(tally), tally, T::plus)));
        return totals.values().stream().map(line).sorted().collect(Collectors.joining("\n"));
    }

    private static String line(EdgeTally edge) {
        return "%d\t%s\t%s\t%s\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%d"
                .formatted(
                        edge.minute(),
                        edge.caller(),
                        edge.callee(),
                        edge.connection(),
                        edge.observed(),
                        edge.calls(),
                        edge.errors(),
                        edge.propagated(),
                        edge.absorbed(),
                        edge.callerFault(),
                        edge.unattributed(),
                        edge.originated(),
                        edge.latency().total());
    }

    private static String line(EndpointTally endpoint) {
        return "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%.0f\t%.0f\t%d"
                .formatted(
                        endpoint.minute(),
                        endpoint.service(),
                        endpoint.endpoint(),
                        endpoint.entry(),
                        endpoint.cohort(),
                        Fingerprint.hex(endpoint.fingerprint()),
                        endpoint.observed(),
                        endpoint.requests(),
                        endpoint.errors(),
                        endpoint.latency().total());
    }

    private static String line(PropagationTally propagation) {
        return "%d\t%s\t%s\t%s\t%s\t%d\t%.0f"
                .formatted(
                        propagation.minute(),
                        propagation.fromService(),
                        Fingerprint.hex(propagation.fromFingerprint()),
                        propagation.toService(),
                        Fingerprint.hex(propagation.toFingerprint()),
                        propagation.observed(),
                        propagation.traces());
    }

    private static String line(ErrorTrace trace) {
        return "%s\t%s\t%s\t%d\t%d\t%s"
                .formatted(
                        trace.traceId(),
                        trace.clientImpacting(),
                        trace.incomplete(),
                        trace.spanCount(),
                        trace.groups().size(),
                        trace.origins().stream()
                                .map(origin -> origin.reason().name())
                                .collect(Collectors.joining(",")));
    }

    private final class Spans implements TraceSink {
        @Override
        public void spans(String traceId, List<Span> read) {
            spans.computeIfAbsent(traceId, id -> new ArrayList<>()).addAll(read);
        }

        @Override
        public void unusable(String detail) {
            throw new AssertionError(detail);
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new AssertionError(rejection.detail());
        }
    }

    private final class Errors implements ParseSink {
        @Override
        public void event(ErrorEvent event) {
            FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
            TracedErrors.of(fingerprinted).ifPresent(error -> {
                reportsSent++;
                reports.add(error.event().toString());
                errors.computeIfAbsent(error.traceId(), id -> new ArrayList<>())
                        .add(new GroupedError(error, error.fingerprint()));
            });
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new AssertionError(rejection.detail());
        }

        @Override
        public void notAnError() {}
    }
}

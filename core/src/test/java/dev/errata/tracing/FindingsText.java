// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes findings as a test expects them, one a line. */
public final class FindingsText {

    private FindingsText() {}

    /** The trace, its origins, its errors and its spans. */
    public static String failures(TraceFindings findings) {
        ErrorTrace trace = findings.trace();
        if (trace == null) {
            return "nothing failed\n";
        }
        return lines(Stream.of(
                        Stream.of(trace(trace)),
                        trace.origins().stream().map(FindingsText::origin),
                        trace.groups().stream().map(FindingsText::group),
                        Stream.of(findings.spans().stream()
                                .map(span -> TraceText.name(span.span().id()) + ' ' + span.role())
                                .collect(Collectors.joining(", ", "spans ", ""))))
                .flatMap(part -> part));
    }

    /** What is counted. */
    public static String counts(TraceFindings findings) {
        return lines(Stream.of(
                        findings.edges().stream().map(FindingsText::edge),
                        findings.endpoints().stream().map(FindingsText::endpoint),
                        findings.propagations().stream().map(FindingsText::propagation),
                        findings.peers().stream().map(FindingsText::peer))
                .flatMap(part -> part));
    }

    /** How often each calls each, and how often that failed. */
    public static String links(TraceFindings findings) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (EdgeTally edge : findings.edges()) {
            double[] sum = sums.computeIfAbsent(edge.caller() + " -> " + edge.callee(), any -> new double[2]);
            sum[0] += edge.calls();
            sum[1] += edge.errors();
        }
        return lines(sums.entrySet().stream()
                .map(link -> link.getKey() + count("calls", link.getValue()[0]) + count("errors", link.getValue()[1])));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line.strip() + '\n').collect(Collectors.joining());
    }

    private static String trace(ErrorTrace trace) {
        return "trace "
                + String.join(" ", trace.rootService(), trace.rootEndpoint(), trace.duration() + " µs")
                + flag(trace.clientImpacting(), "client-impacting")
                + flag(trace.incomplete(), "incomplete")
                + flag(!trace.sampled(), "unsampled")
                + ' ' + trace.failingSpans() + " of " + trace.spanCount() + " spans failed in "
                + String.join(" ", trace.services());
    }

    private static String origin(Origin origin) {
        return "origin "
                + String.join(
                        " ",
                        origin.component(),
                        origin.reason().name(),
                        origin.confidence().name())
                + " type=" + origin.type()
                + " chain=" + chain(origin.chain())
                + flag(origin.fingerprint() != 0, "error=" + TraceText.name(origin.fingerprint()))
                + flag(origin.handled(), "handled")
                + flag(origin.missingSpan(), "missing-span")
                + causedBy(origin.causedBy());
    }

    private static String chain(List<Long> ids) {
        return ids.stream().map(TraceText::name).collect(Collectors.joining(">"));
    }

    private static String causedBy(@Nullable SpanLink link) {
        if (link == null) {
            return "";
        }
        String where = link.traceId().equals(TraceText.TRACE_ID) ? "" : " of another trace";
        return " caused-by=" + TraceText.name(link.spanId()) + where;
    }

    private static String group(TracedGroup group) {
        return "error " + TraceText.name(group.fingerprint()) + ' ' + group.role() + ' ' + group.service()
                + flag(group.spanId() != 0, "span=" + TraceText.name(group.spanId()))
                + flag(group.rootFingerprint() != 0, "root=" + TraceText.name(group.rootFingerprint()));
    }

    private static String edge(EdgeTally edge) {
        return "edge " + edge.caller() + " -> " + edge.callee() + ' ' + edge.connection()
                + count("calls", edge.calls())
                + count("errors", edge.errors())
                + count("propagated", edge.propagated())
                + count("absorbed", edge.absorbed())
                + count("caller-fault", edge.callerFault())
                + count("unattributed", edge.unattributed())
                + count("originated", edge.originated());
    }

    private static String endpoint(EndpointTally endpoint) {
        return "endpoint " + endpoint.service() + ' ' + endpoint.endpoint() + ' ' + endpoint.cohort()
                + flag(endpoint.entry(), "entry")
                + flag(endpoint.fingerprint() != 0, TraceText.name(endpoint.fingerprint()))
                + count("requests", endpoint.requests())
                + count("errors", endpoint.errors());
    }

    private static String propagation(PropagationTally propagation) {
        return "propagation "
                + propagation.fromService() + ' ' + TraceText.name(propagation.fromFingerprint()) + " -> "
                + propagation.toService() + ' ' + TraceText.name(propagation.toFingerprint())
                + count("traces", propagation.traces())
                + String.format(Locale.ROOT, " lag %.0f µs", propagation.lag().quantile(0.5));
    }

    private static String peer(PeerSighting peer) {
        return "peer " + peer.caller() + " calls " + peer.address()
                + flag(!peer.callee().isEmpty(), "= " + peer.callee());
    }

    private static String count(String name, double value) {
        return value == 0 ? "" : ' ' + name + ' ' + (value == Math.rint(value) ? (long) value + "" : value + "");
    }

    private static String flag(boolean set, String text) {
        return set ? ' ' + text : "";
    }
}

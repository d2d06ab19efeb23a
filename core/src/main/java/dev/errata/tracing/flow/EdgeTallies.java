// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.LatencyHistogram;
import dev.errata.tracing.Span;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.PeerNames;
import java.util.List;

/** Counts each call of a trace once. */
public final class EdgeTallies {

    private EdgeTallies() {}

    public static List<EdgeTally> of(String project, Diagnosis diagnosis, PeerNames names) {
        return Calls.of(diagnosis.forest(), names).stream()
                .map(call -> tally(project, call, diagnosis))
                .toList();
    }

    private static EdgeTally tally(String project, Call call, Diagnosis diagnosis) {
        Span span = call.measured().span();
        CallOutcome outcome = CallOutcome.of(call, diagnosis);
        double weight = span.weight();
        return new EdgeTally(
                project,
                Minutes.ofMicros(span.start()),
                span.environment(),
                call.caller(),
                call.callee(),
                call.connection(),
                1,
                weight,
                outcome == CallOutcome.FINE ? 0 : weight,
                outcome == CallOutcome.PROPAGATED ? weight : 0,
                outcome == CallOutcome.ABSORBED ? weight : 0,
                outcome == CallOutcome.CALLER_FAULT ? weight : 0,
                outcome == CallOutcome.UNATTRIBUTED ? weight : 0,
                CallOutcome.beganInCallee(call, diagnosis) ? weight : 0,
                LatencyHistogram.of(span.duration()));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.analysis.Correlation;
import java.util.Objects;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Says of a trace where its failures began, knowing whom services usually call. */
final class FindOrigins extends BroadcastProcessFunction<AssembledTrace, PeerFact, ErrorTrace> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<TraceSpanRow> SPANS = new OutputTag<>("trace-spans", TypeInformation.of(TraceSpanRow.class));

    static final OutputTag<RootTally> ROOTS = new OutputTag<>("roots", TypeInformation.of(RootTally.class));

    @Override
    public void processElement(AssembledTrace trace, ReadOnlyContext context, Collector<ErrorTrace> out)
            throws Exception {
        PeerBook peers = new PeerBook(trace.project(), context.getBroadcastState(CorrelateState.PEERS));
        TraceFindings failing = Correlation.of(trace, peers);
        TraceFindings findings = failing.trace() == null ? Correlation.healthySample(trace) : failing;
        ErrorTrace row = Objects.requireNonNull(findings.trace());
        out.collect(row);
        if (trace.version() == 1) {
            RootTally.of(row, root -> context.output(ROOTS, root));
        }
        findings.spans().forEach(span -> context.output(SPANS, TraceSpanRow.of(row, span)));
    }

    @Override
    public void processBroadcastElement(PeerFact fact, Context context, Collector<ErrorTrace> out) throws Exception {
        BroadcastState<String, PeerFact> known = context.getBroadcastState(CorrelateState.PEERS);
        if (fact.isForgotten()) {
            known.remove(fact.key());
        } else {
            known.put(fact.key(), fact);
        }
    }

    /** What was told of the peers of one project. */
    private record PeerBook(String project, ReadOnlyBroadcastState<String, PeerFact> facts) implements KnownPeers {

        @Override
        public String serviceAt(String caller, String address) {
            return fact(caller, address).service();
        }

        @Override
        public boolean usuallySendsSpans(String caller, String address) {
            return fact(caller, address).usuallySendsSpans();
        }

        private PeerFact fact(String caller, String address) {
            String key = PeerFact.key(project, caller, address);
            try {
                PeerFact fact = facts.get(key);
                return fact == null ? new PeerFact(key, "", false) : fact;
            } catch (Exception e) { // the state backend's, which no caller can mend
                throw new IllegalStateException("the state of known peers cannot be read", e);
            }
        }
    }
}

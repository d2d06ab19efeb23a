// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.flow.EdgeTallies;
import dev.errata.tracing.flow.EndpointTallies;
import dev.errata.tracing.flow.PeerSightings;
import dev.errata.tracing.flow.PropagationTallies;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.OriginRules;
import dev.errata.tracing.origin.PeerNames;
import java.util.List;

/** Says all that one trace tells; the same for the same spans and errors in any order and with any repetition. */
public final class Correlation {

    private Correlation() {}

    /** Everything about a trace; its row and spans only if something failed in it. */
    public static TraceFindings of(AssembledTrace trace, KnownPeers peers) {
        PeerNames names = new PeerNames(peers);
        Diagnosis diagnosis = OriginRules.diagnose(trace, names);
        ErrorTrace row = diagnosis.anythingFailed() ? TraceRow.of(trace, diagnosis, 0) : null;
        return new TraceFindings(
                row,
                row == null ? List.of() : TraceRow.spans(diagnosis),
                EdgeTallies.of(trace.project(), diagnosis, names),
                EndpointTallies.of(trace.project(), diagnosis),
                PropagationTallies.of(trace.project(), diagnosis),
                PeerSightings.of(trace.project(), diagnosis.forest()));
    }

    /**
     * Row and spans of a trace for comparison with failing ones, and nothing that is counted. Is for traces of which
     * {@link #of} gave no row.
     */
    public static TraceFindings healthySample(AssembledTrace trace) {
        Diagnosis diagnosis = OriginRules.diagnose(trace, new PeerNames(KnownPeers.NONE));
        return new TraceFindings(
                TraceRow.of(trace, diagnosis, rank(trace.traceId())),
                TraceRow.spans(diagnosis),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** By which the healthy traces of an endpoint are chosen, the least first; never 0. */
    public static long rank(String traceId) {
        long hash = Hashing.xxh3_64().hashCharsToLong(traceId);
        return hash == 0 ? 1 : hash;
    }
}

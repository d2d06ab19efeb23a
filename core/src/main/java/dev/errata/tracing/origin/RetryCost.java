// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.SpanKind;
import dev.errata.tracing.origin.Retries.CallIdentity;
import dev.errata.tracing.tree.SpanNode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Time that a trace spent on failed attempts which a later one made good, and on waiting to try again. */
public final class RetryCost {

    private final Diagnosis diagnosis;
    /** Spans of attempts whose time is counted already. */
    private final BitSet counted = new BitSet();

    private RetryCost(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Microseconds; an attempt within a failed attempt is part of that one. */
    public static long of(Diagnosis diagnosis) {
        RetryCost cost = new RetryCost(diagnosis);
        long micros = 0;
        for (SpanNode node : diagnosis.forest().nodes()) {
            micros += cost.ofAttempts(node);
        }
        return micros;
    }

    private long ofAttempts(SpanNode parent) {
        long micros = 0;
        Map<CallIdentity, Long> nextStart = new HashMap<>();
        List<SpanNode> children = parent.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            SpanNode call = children.get(i);
            if (counted.get(parent.index()) || diagnosis.isSuperseded(call)) {
                counted.set(call.index());
            }
            if (call.span().kind() != SpanKind.CLIENT) {
                continue;
            }
            Long next = nextStart.put(CallIdentity.of(call.span()), call.span().start());
            if (diagnosis.isSuperseded(call) && !counted.get(parent.index()) && next != null) {
                micros += Math.max(0, call.span().duration())
                        + Math.max(0, next - call.span().end());
            }
        }
        return micros;
    }
}

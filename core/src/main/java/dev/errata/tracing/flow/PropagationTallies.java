// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.LatencyHistogram;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.Failure;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.List;

/** Counts each step of a failure from the error of one service to the error of the next service above it. */
public final class PropagationTallies {

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MAX_LAG_MILLIS = Long.MAX_VALUE / MICROS_PER_MILLI;

    private PropagationTallies() {}

    /** A failure of whose beginning no error tells yields none. */
    public static List<PropagationTally> of(String project, Diagnosis diagnosis) {
        List<PropagationTally> tallies = new ArrayList<>();
        for (Failure failure : diagnosis.failures()) {
            List<GroupedError> errors = upwards(failure, diagnosis);
            double weight = failure.chain().origin().span().weight();
            for (int i = 1; i < errors.size(); i++) {
                tallies.add(
                        tally(project, errors.get(i - 1).error(), errors.get(i).error(), weight));
            }
        }
        return tallies;
    }

    /** The error at the beginning, and the one nearest to it of each service further up that reported one. */
    private static List<GroupedError> upwards(Failure failure, Diagnosis diagnosis) {
        List<GroupedError> errors = new ArrayList<>();
        GroupedError last = failure.root();
        if (last == null) {
            return errors;
        }
        errors.add(last);
        List<SpanNode> nodes = failure.chain().nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            GroupedError next = diagnosis.errors().lastAt(nodes.get(i));
            if (next != null && !next.error().service().equals(last.error().service())) {
                errors.add(next);
                last = next;
            }
        }
        return errors;
    }

    private static PropagationTally tally(String project, TracedError from, TracedError to, double weight) {
        long lag = Math.min(Math.max(0, to.timestamp() - from.timestamp()), MAX_LAG_MILLIS);
        return new PropagationTally(
                project,
                Minutes.ofMillis(from.timestamp()),
                from.environment(),
                from.service(),
                from.fingerprint(),
                to.service(),
                to.fingerprint(),
                1,
                weight,
                LatencyHistogram.of(lag * MICROS_PER_MILLI));
    }
}

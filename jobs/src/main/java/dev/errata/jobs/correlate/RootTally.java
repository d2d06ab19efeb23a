// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.FlowTally;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.TracedGroup;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** In how many traces the errors of one group were failures of another group, or its own. */
public record RootTally(Failure failure, long minute, long traces) implements FlowTally<RootTally> {

    /** A group and the one in which its failure began. */
    public record Failure(String project, long group, long rootGroup) {}

    private static final long MILLIS_PER_MINUTE = 60_000;

    @Override
    public Failure key() {
        return failure;
    }

    @Override
    public RootTally plus(RootTally other) {
        return new RootTally(failure, Math.max(minute, other.minute), traces + other.traces);
    }

    /** What is learned together. */
    String about() {
        return failure.project() + '/' + failure.group();
    }

    /** What a trace tells, of each group once. */
    static void of(ErrorTrace trace, Consumer<RootTally> target) {
        Set<Failure> told = new HashSet<>();
        for (TracedGroup error : trace.groups()) {
            Failure failure = new Failure(trace.project(), error.group(), rootOf(error));
            if (failure.rootGroup() != 0 && told.add(failure)) {
                target.accept(new RootTally(failure, Math.floorDiv(trace.time(), MILLIS_PER_MINUTE), 1));
            }
        }
    }

    private static long rootOf(TracedGroup error) {
        if (error.role() == GroupRole.UNKNOWN) {
            return 0;
        }
        return error.role() == GroupRole.ROOT ? error.group() : error.rootGroup();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * Calls from one component to another in one minute; absolute values of {@code edges}, or an addition to them.
 * Always {@code errors = propagated + absorbed + callerFault + unattributed}.
 *
 * @param minute since the epoch, of the call's start
 * @param caller service; {@code user} for a root entry span, {@code unknown} if the caller's span is missing
 * @param callee service, or the peer's name if it sent no span
 * @param observed calls seen, without weight; grows with every addition
 * @param calls weighted, as all the following
 * @param errors calls that failed on either side
 * @param propagated of these, what the caller passed on to its own caller
 * @param absorbed of these, what the callee failed and the caller got over
 * @param callerFault of these, what the callee rightly refused
 * @param unattributed of these, the rest: the call failed, the callee did not
 * @param originated of these, what began in the callee itself
 * @param latency durations on the caller's side, or on the callee's if the caller's span is missing
 */
public record EdgeTally(
        String project,
        long minute,
        String environment,
        String caller,
        String callee,
        Connection connection,
        long observed,
        double calls,
        double errors,
        double propagated,
        double absorbed,
        double callerFault,
        double unattributed,
        double originated,
        LatencyHistogram latency)
        implements FlowTally<EdgeTally> {

    @Override
    public EdgeKey key() {
        return new EdgeKey(project, minute, environment, caller, callee, connection.name());
    }

    @Override
    public EdgeTally plus(EdgeTally other) {
        return new EdgeTally(
                project,
                minute,
                environment,
                caller,
                callee,
                connection,
                observed + other.observed,
                calls + other.calls,
                errors + other.errors,
                propagated + other.propagated,
                absorbed + other.absorbed,
                callerFault + other.callerFault,
                unattributed + other.unattributed,
                originated + other.originated,
                latency.plus(other.latency));
    }

    /** What calls are added up by: texts, since the hash of an enum is another one in each process. */
    public record EdgeKey(
            String project, long minute, String environment, String caller, String callee, String connection) {

        @Override
        public int hashCode() { // the one of a record costs more than all else of an addition
            int hash = 31 * caller.hashCode() + callee.hashCode();
            hash = 31 * hash + Long.hashCode(minute);
            hash = 31 * hash + environment.hashCode();
            return 31 * (31 * hash + connection.hashCode()) + project.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof EdgeKey that
                    && minute == that.minute
                    && caller.equals(that.caller)
                    && callee.equals(that.callee)
                    && connection.equals(that.connection)
                    && environment.equals(that.environment)
                    && project.equals(that.project);
        }
    }
}

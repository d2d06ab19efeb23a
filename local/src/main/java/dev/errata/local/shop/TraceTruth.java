// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.Connection;
import dev.errata.tracing.OriginReason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one trace, had all its spans been sent.
 *
 * @param traceId 32 lower-case hex digits
 * @param clientImpacting whether its outermost span fails
 * @param origin where the failure began; null if nothing failed
 * @param steps from service to service, each of which reported an error because of the other's
 * @param edges calls between components
 * @param spans how many it has
 * @param missing of these, how many are never sent
 * @param late of these, how many are sent long after the others
 */
public record TraceTruth(
        String traceId,
        FailureMode mode,
        boolean clientImpacting,
        @Nullable TrueOrigin origin,
        List<Step> steps,
        Map<Edge, Calls> edges,
        int spans,
        int missing,
        int late) {

    /** Who calls the outermost span. */
    public static final String USER = "user";

    /** Who sent the message that the outermost span is about, in another trace. */
    public static final String UNKNOWN = "unknown";

    public TraceTruth {
        steps = List.copyOf(steps);
        edges = Map.copyOf(edges);
    }

    /**
     * Where a failure began.
     *
     * @param component service, or what sends no spans
     * @param errorService which service reported the first error of it; empty if none did
     */
    public record TrueOrigin(String component, OriginReason reason, String errorService) {}

    /** An error of one service made one of its caller. */
    public record Step(String from, String to) {}

    /** Who calls whom. */
    public record Edge(String caller, String callee, Connection connection) {}

    /** Calls, and those that failed on either side. */
    public record Calls(int calls, int errors) {

        Calls plus(boolean failed) {
            return new Calls(calls + 1, failed ? errors + 1 : errors);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.alerting.EndpointState;
import dev.errata.jobs.io.StateTtl;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.assembly.TraceLife;
import java.time.Duration;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Every state that {@code correlate} keeps. Names and types are permanent. */
final class CorrelateState {

    /** How long a healthy trace is remembered at the most, so that a late part does not begin it anew. */
    static final Duration HEALTHY_TTL = Duration.ofDays(1);

    /** How long a failing trace is remembered, so that an error that is told again does not replace it. */
    static final Duration TOLD_TTL = Duration.ofDays(1);

    /** How long an endpoint is remembered of which nothing comes. */
    static final Duration ENDPOINT_TTL = Duration.ofDays(7);

    /** Who answers whom, by project, caller and address; the same in every subtask. */
    static final MapStateDescriptor<String, PeerFact> PEERS =
            new MapStateDescriptor<>("peers", Types.STRING, TypeInformation.of(PeerFact.class));

    private CorrelateState() {}

    /** Where a trace stands; cleared when it is forgotten. */
    static ValueStateDescriptor<TraceLife> life() {
        return new ValueStateDescriptor<>("life", TypeInformation.of(TraceLife.class));
    }

    /** Spans of a trace, as {@link dev.errata.tracing.assembly.SpanCodec} writes them; cleared with its life. */
    static ListStateDescriptor<byte[]> spans() {
        return new ListStateDescriptor<>("spans", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    /** Errors of a trace; cleared with its life. */
    static ListStateDescriptor<GroupedError> errors() {
        return new ListStateDescriptor<>("errors", TypeInformation.of(GroupedError.class));
    }

    /** That a trace was healthy, and when it began; cleared when that is forgotten. */
    static ValueStateDescriptor<HealthyTrace> healthy() {
        ValueStateDescriptor<HealthyTrace> descriptor =
                new ValueStateDescriptor<>("healthy", TypeInformation.of(HealthyTrace.class));
        descriptor.enableTimeToLive(StateTtl.of(HEALTHY_TTL));
        return descriptor;
    }

    /** That a failing trace was told and is not kept any more. */
    static ValueStateDescriptor<Boolean> told() {
        ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("told", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtl.of(TOLD_TTL));
        return descriptor;
    }

    /** Total of one key and minute; cleared when the allowed lateness is over. */
    static <T> ValueStateDescriptor<T> total(TypeInformation<T> type) {
        return new ValueStateDescriptor<>("total", type);
    }

    /** Calls to an address by who answered; cleared after two silent days. */
    static MapStateDescriptor<String, RecentCount> peerCounts() {
        return new MapStateDescriptor<>("peer-counts", Types.STRING, TypeInformation.of(RecentCount.class));
    }

    /** Traces with errors of a group by where they began; cleared after a silent hour. */
    static MapStateDescriptor<Long, RecentCount> rootCounts() {
        return new MapStateDescriptor<>("root-counts", Types.LONG, TypeInformation.of(RecentCount.class));
    }

    /** The root that a group was told last; cleared with the counts. */
    static ValueStateDescriptor<Long> toldRoot() {
        return new ValueStateDescriptor<>("told-root", Types.LONG);
    }

    /** Endpoints of a service by the minute of the clock when they came last; each is cleared after silent days. */
    static MapStateDescriptor<String, Long> endpointNames() {
        return new MapStateDescriptor<>("endpoint-names", Types.STRING, Types.LONG);
    }

    /** How many endpoints of a service have names; cleared with the last of them. */
    static ValueStateDescriptor<Integer> endpointCount() {
        return new ValueStateDescriptor<>("endpoint-count", Types.INT);
    }

    /** The last minute in which an endpoint was looked at; an older one says nothing new. */
    static ValueStateDescriptor<Long> lastLooked() {
        ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("last-looked", Types.LONG);
        descriptor.enableTimeToLive(StateTtl.of(ENDPOINT_TTL));
        return descriptor;
    }

    /** The last hours of an endpoint; cleared when it ceases to fire in silence, or forgotten in the end. */
    static ValueStateDescriptor<EndpointState> endpoint() {
        ValueStateDescriptor<EndpointState> descriptor =
                new ValueStateDescriptor<>("endpoint", TypeInformation.of(EndpointState.class));
        descriptor.enableTimeToLive(StateTtl.of(ENDPOINT_TTL));
        return descriptor;
    }

    /** What was told of an address last; cleared with the counts. */
    static ValueStateDescriptor<PeerFact> toldPeer() {
        return new ValueStateDescriptor<>("told-peer", TypeInformation.of(PeerFact.class));
    }
}

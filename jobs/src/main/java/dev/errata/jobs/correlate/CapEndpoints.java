// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.EndpointTally;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells the first endpoints of a service apart, and takes all further ones for one until others were silent for long;
 * time is that of the clock.
 */
final class CapEndpoints extends KeyedProcessFunction<ServiceKey, EndpointTally, EndpointTally> {

    private static final long serialVersionUID = 1L;

    private static final long MILLIS_PER_MINUTE = 60_000;

    /** A name that is in use is written again this seldom. */
    private static final long FRESH_MINUTES = Duration.ofHours(1).toMinutes();

    private static final long SWEEP_MILLIS = Duration.ofDays(1).toMillis();

    private transient MapState<String, Long> names;
    private transient ValueState<Integer> count;
    private transient Counter capped;

    @Override
    public void open(OpenContext context) {
        names = getRuntimeContext().getMapState(CorrelateState.endpointNames());
        count = getRuntimeContext().getState(CorrelateState.endpointCount());
        capped = getRuntimeContext().getMetricGroup().counter("cappedTallies");
    }

    @Override
    public void processElement(EndpointTally tally, Context context, Collector<EndpointTally> out) throws Exception {
        long now = context.timerService().currentProcessingTime();
        if (isToldApart(tally.endpoint(), now, context)) {
            out.collect(tally);
        } else {
            capped.inc();
            out.collect(tally.ofOtherEndpoint());
        }
    }

    private boolean isToldApart(String name, long now, Context context) throws Exception {
        long minute = now / MILLIS_PER_MINUTE;
        Long seen = names.get(name);
        if (seen == null) {
            Integer before = count.value();
            int known = before == null ? 0 : before;
            if (known >= EndpointTally.MAX_ENDPOINTS) {
                return false;
            }
            if (known == 0) {
                context.timerService().registerProcessingTimeTimer(now + SWEEP_MILLIS);
            }
            count.update(known + 1);
        }
        if (seen == null || minute - seen >= FRESH_MINUTES) {
            names.put(name, minute);
        }
        return true;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<EndpointTally> out) throws Exception {
        long now = context.timerService().currentProcessingTime();
        long silentSince = now / MILLIS_PER_MINUTE - CorrelateState.ENDPOINT_TTL.toMinutes();
        int left = 0;
        Iterator<Map.Entry<String, Long>> all = names.iterator();
        while (all.hasNext()) {
            if (all.next().getValue() <= silentSince) {
                all.remove();
            } else {
                left++;
            }
        }
        if (left == 0) {
            names.clear();
            count.clear();
        } else {
            count.update(left);
            context.timerService().registerProcessingTimeTimer(now + SWEEP_MILLIS);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.alerting.BurnRate;
import dev.errata.alerting.EndpointMinute;
import dev.errata.alerting.EndpointState;
import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.jobs.lifecycle.KnownRules;
import dev.errata.jobs.lifecycle.ProjectNews;
import dev.errata.jobs.lifecycle.RuleChange;
import dev.errata.tracing.Cohort;
import dev.errata.tracing.EndpointTally;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Looks at each endpoint after every minute and alerts when it burns its error budget too fast; {@link BurnRate}
 * decides. A minute is looked at when traces that began in it are closed.
 */
final class EvaluateEndpoints extends KeyedBroadcastProcessFunction<EndpointKey, EndpointTally, ProjectNews, Firing> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<Evaluation> EVALUATIONS =
            new OutputTag<>("endpoint-evaluations", TypeInformation.of(Evaluation.class));

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final long patienceMillis;

    private transient ValueState<EndpointState> endpoints;
    private transient ValueState<Long> lastLooked;
    private transient KnownRules rules;

    /** @param patienceMillis from the end of a minute until its traces are closed */
    EvaluateEndpoints(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    @Override
    public void open(OpenContext context) {
        endpoints = getRuntimeContext().getState(CorrelateState.endpoint());
        lastLooked = getRuntimeContext().getState(CorrelateState.lastLooked());
        rules = new KnownRules();
    }

    @Override
    public void processElement(EndpointTally tally, ReadOnlyContext context, Collector<Firing> out) throws Exception {
        if (tally.cohort() == Cohort.VARIANT) {
            return; // these requests are among the others
        }
        EndpointState before = endpoints.value();
        EndpointState known = before == null ? empty((EndpointKey) context.getCurrentKey()) : before;
        endpoints.update(BurnRate.counted(
                known, new EndpointMinute(tally.minute(), Math.round(tally.requests()), Math.round(tally.errors()))));
        Long looked = lastLooked.value();
        long next = looked == null ? tally.minute() : Math.max(tally.minute(), looked + 1);
        context.timerService().registerEventTimeTimer(lookAt(next));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Firing> out) throws Exception {
        EndpointState state = endpoints.value();
        if (state == null) {
            return;
        }
        long minute = (timestamp - patienceMillis) / MILLIS_PER_MINUTE - 1;
        Long looked = lastLooked.value();
        if (looked != null && minute <= looked) {
            return; // what is later knows better
        }
        lastLooked.update(minute);
        BurnRate.Look look = BurnRate.look(
                state, rules.all(context.getBroadcastState(KnownRules.STATE)).of(state.project()), minute);
        look.firings().forEach(out::collect);
        look.evaluations().forEach(evaluation -> context.output(EVALUATIONS, evaluation));
        EndpointState after = BurnRate.counted(look.state(), new EndpointMinute(minute, 0, 0));
        boolean silent =
                after.firings().isEmpty() && after.minutes().stream().allMatch(counted -> counted.requests() == 0);
        if (silent) {
            endpoints.clear();
            lastLooked.clear();
        } else {
            endpoints.update(after);
            if (!after.firings().isEmpty()) {
                context.timerService().registerEventTimeTimer(lookAt(minute + 1));
            }
        }
    }

    @Override
    public void processBroadcastElement(ProjectNews news, Context context, Collector<Firing> out) throws Exception {
        RuleChange change = Objects.requireNonNull(news.rule());
        rules.learn(change, context.getBroadcastState(KnownRules.STATE));
    }

    private long lookAt(long minute) {
        return (minute + 1) * MILLIS_PER_MINUTE + patienceMillis;
    }

    private static EndpointState empty(EndpointKey key) {
        return EndpointState.empty(key.project(), key.service(), key.environment(), key.endpoint());
    }
}

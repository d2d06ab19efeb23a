// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.clickhouse.tables.ReleaseRow;
import dev.errata.model.Deployment;
import dev.errata.model.Group;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Lays out the steps that lead groups through their life. */
public final class Life {

    private Life() {}

    /**
     * What projects learn from their counts and are told of deployments; {@link LearnProject#RELEASES} are
     * {@link ReleaseRow}s for keeping.
     */
    public static SingleOutputStreamOperator<ProjectNews> news(
            DataStream<GroupInput> inputs, DataStream<Deployment> deployments, LearnProject learn) {
        DataStream<TrafficTally> traffic = step(
                "tally-traffic",
                inputs.transform("tally-traffic", TypeInformation.of(TrafficTally.class), new TallyTraffic()));
        return step(
                "learn-project",
                traffic.keyBy(TrafficTally::project, Types.STRING)
                        .connect(deployments.keyBy(Deployment::project, Types.STRING))
                        .process(learn));
    }

    /** The groups as they stand, with what was decided about them beside; see {@link AdvanceLifecycle}. */
    public static SingleOutputStreamOperator<Group> groups(
            DataStream<GroupInput> inputs, DataStream<ProjectNews> news, AdvanceLifecycle advance) {
        return step(
                "advance-lifecycle",
                inputs.keyBy(GroupKey::of, TypeInformation.of(GroupKey.class))
                        .connect(news.broadcast(KnownRules.STATE, LifeStates.PROJECTS))
                        .process(advance));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.AlertState;
import dev.errata.alerting.detector.ProfileLearner;
import dev.errata.jobs.io.StateTtl;
import dev.errata.lifecycle.GroupState;
import dev.errata.lifecycle.ReleaseLine;
import dev.errata.model.Group;
import java.time.Duration;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Every state that the life of groups needs. Names and types are permanent. */
final class LifeStates {

    /** What is not touched for so long is forgotten. */
    static final Duration TTL = Duration.ofDays(90);

    /** What is known of each project. */
    static final MapStateDescriptor<String, ProjectFacts> PROJECTS =
            new MapStateDescriptor<>("projects", Types.STRING, TypeInformation.of(ProjectFacts.class));

    private LifeStates() {}

    /** What is known of a group. */
    static ValueStateDescriptor<Group> group() {
        return value("group", TypeInformation.of(Group.class));
    }

    /** Where it stands and why. */
    static ValueStateDescriptor<GroupState> life() {
        return value("life", TypeInformation.of(GroupState.class));
    }

    /** What alerting remembers of it. */
    static ValueStateDescriptor<AlertState> alerts() {
        return value("alerts", TypeInformation.of(AlertState.class));
    }

    /** The variant whose facts the group has. */
    static ValueStateDescriptor<Long> describedBy() {
        return value("described-by", Types.LONG);
    }

    /** When the wall clock has something to do for it. */
    static ValueStateDescriptor<Long> wake() {
        return value("wake", Types.LONG);
    }

    /** Set while the group is resolved in a release, whose order may become known later. */
    static ValueStateDescriptor<Boolean> awaitsReleases() {
        return value("awaits-releases", Types.BOOLEAN);
    }

    /** Commands that came before the first event of their group. */
    static ListStateDescriptor<EarlyCommand> early() {
        return new ListStateDescriptor<>("early-commands", TypeInformation.of(EarlyCommand.class));
    }

    /** Releases of each service and environment of a project; never forgotten, since silence does not make them new. */
    static MapStateDescriptor<Place, ReleaseLine> lines() {
        return new MapStateDescriptor<>(
                "releases", TypeInformation.of(Place.class), TypeInformation.of(ReleaseLine.class));
    }

    /** When each service of a project was seen first; never forgotten. */
    static MapStateDescriptor<String, Long> services() {
        return new MapStateDescriptor<>("services", Types.STRING, Types.LONG);
    }

    /** Events of each group in hours that are not over. */
    static MapStateDescriptor<HourGroup, Long> hours() {
        return kept(new MapStateDescriptor<>("hours", TypeInformation.of(HourGroup.class), Types.LONG));
    }

    /** The earliest hour of history that is not over. */
    static ValueStateDescriptor<Long> openHour() {
        return value("open-hour", Types.LONG);
    }

    /** Sketches of the groups that were active on the last days. */
    static MapStateDescriptor<Long, byte[]> days() {
        return kept(
                new MapStateDescriptor<>("days", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    /** Hour-of-week profile of a project. */
    static ValueStateDescriptor<ProfileLearner> learner() {
        return value("profile", TypeInformation.of(ProfileLearner.class));
    }

    private static <T> ValueStateDescriptor<T> value(String name, TypeInformation<T> type) {
        return kept(new ValueStateDescriptor<>(name, type));
    }

    private static <D extends StateDescriptor<?, ?>> D kept(D descriptor) {
        descriptor.enableTimeToLive(StateTtl.of(TTL));
        return descriptor;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.KeyedTable;
import dev.errata.grouping.ProjectMemory;
import dev.errata.grouping.RememberedVariant;
import dev.errata.grouping.Site;
import dev.errata.grouping.TemplateNode;
import dev.errata.jobs.io.StateTtl;
import dev.errata.model.Tally;
import dev.errata.tracing.TracedError;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Every state that {@code track} keeps. Names and types are permanent. What a step upstream remembers expires before
 * what it tells the steps downstream: a variant that lives on is introduced and placed anew every 30 days, which renews
 * the rest, and one that was forgotten never waits in vain.
 */
final class TrackState {

    static final Duration FIRST_SIGHT_TTL = Duration.ofDays(30);
    static final Duration VARIANT_TTL = Duration.ofDays(90);

    /** Occurrences counted of late, so that a repeated report counts once; every subtask restores all of them. */
    static final ListStateDescriptor<long[]> RECENT_OCCURRENCES =
            new ListStateDescriptor<>("recent-occurrences", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

    /** How long another report of the same failure is waited for. */
    static final Duration OCCURRENCE_TTL = Duration.ofHours(24);

    /** How long a handled failure is remembered for its echoes, which are received within a minute. */
    static final Duration HANDLED_TTL = Duration.ofHours(1);

    private TrackState() {}

    /** Whether an occurrence was counted. */
    static ValueStateDescriptor<Boolean> counted() {
        ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("counted", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtl.of(OCCURRENCE_TTL));
        return descriptor;
    }

    /** Whether a handler reported a failure. */
    static ValueStateDescriptor<Boolean> handled() {
        ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("handled", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtl.of(HANDLED_TTL));
        return descriptor;
    }

    /** Echoes that wait for the report of a handler; cleared when there is none. */
    static ListStateDescriptor<HeldEcho> heldEchoes() {
        return new ListStateDescriptor<>("held-echoes", TypeInformation.of(HeldEcho.class));
    }

    /** How many echoes wait. */
    static ValueStateDescriptor<Integer> heldEchoCount() {
        return new ValueStateDescriptor<>("held-echo-count", Types.INT);
    }

    /** Totals of one fingerprint and minute; cleared when the allowed lateness is over. */
    static MapStateDescriptor<Dimension, Tally> minuteTotals() {
        return new MapStateDescriptor<>(
                "minute-totals", TypeInformation.of(Dimension.class), TypeInformation.of(Tally.class));
    }

    /** The fingerprints of a project that were sent to be placed. */
    static MapStateDescriptor<Long, Boolean> introduced() {
        MapStateDescriptor<Long, Boolean> descriptor =
                new MapStateDescriptor<>("introduced", Types.LONG, Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtl.of(FIRST_SIGHT_TTL));
        return descriptor;
    }

    /** What a project remembers of its variants; the project is that of the current key. */
    static ProjectMemory projectMemory(RuntimeContext context, Supplier<String> project) {
        return new ProjectMemory(
                table(context, "group-of-key", Types.LONG, project),
                table(context, "variants", TypeInformation.of(RememberedVariant.class), project),
                table(context, "members", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, project),
                table(context, "sites", TypeInformation.of(Site.class), project),
                table(context, "bands", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, project),
                table(context, "templates", TypeInformation.of(TemplateNode.class), project),
                table(context, "openings", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, project),
                table(context, "moved", Types.LONG, StateTtlConfig.DISABLED, project));
    }

    /** Hashes of the ids of the last commands and of what they ask for, the latest last. */
    static ValueStateDescriptor<long[]> recentCommands() {
        ValueStateDescriptor<long[]> descriptor =
                new ValueStateDescriptor<>("recent-commands", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** Commands that wait for what was received before them; cleared when they are done or refused. */
    static ListStateDescriptor<HeldCommand> heldCommands() {
        return new ListStateDescriptor<>("held-commands", TypeInformation.of(HeldCommand.class));
    }

    /** From when the last command of a project holds, epoch milliseconds. */
    static ValueStateDescriptor<Long> lastCommandTime() {
        ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("last-command-time", Types.LONG);
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** Whether the overflow group of a project was described. */
    static ValueStateDescriptor<Boolean> overflowDescribed() {
        ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("overflow-described", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    private static <V> KeyedTable<V> table(
            RuntimeContext context, String name, TypeInformation<V> type, Supplier<String> project) {
        return table(context, name, type, StateTtl.of(VARIANT_TTL), project);
    }

    private static <V> KeyedTable<V> table(
            RuntimeContext context,
            String name,
            TypeInformation<V> type,
            StateTtlConfig timeToLive,
            Supplier<String> project) {
        MapStateDescriptor<Long, V> descriptor = new MapStateDescriptor<>(name, Types.LONG, type);
        descriptor.enableTimeToLive(timeToLive);
        return new RecentTable<>(new StateTable<>(name, context.getMapState(descriptor)), project);
    }

    /** Where the counts of a fingerprint go. */
    static ValueStateDescriptor<AttachedVariant> attached() {
        ValueStateDescriptor<AttachedVariant> descriptor =
                new ValueStateDescriptor<>("attached", TypeInformation.of(AttachedVariant.class));
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** Counts that wait for the placement of their fingerprint. */
    static MapStateDescriptor<Dimension, Tally> waitingTallies() {
        MapStateDescriptor<Dimension, Tally> descriptor = new MapStateDescriptor<>(
                "waiting-tallies", TypeInformation.of(Dimension.class), TypeInformation.of(Tally.class));
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** All that a variant has contributed to the counts of its group. */
    static MapStateDescriptor<Dimension, Tally> contributed() {
        MapStateDescriptor<Dimension, Tally> descriptor = new MapStateDescriptor<>(
                "contributed", TypeInformation.of(Dimension.class), TypeInformation.of(Tally.class));
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** The group that errors in traces are told of. */
    static ValueStateDescriptor<Long> groupOfVariant() {
        ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("group-of-variant", Types.LONG);
        descriptor.enableTimeToLive(StateTtl.of(VARIANT_TTL));
        return descriptor;
    }

    /** Errors in traces that wait for the placement of their variant; cleared when it comes. */
    static ListStateDescriptor<TracedError> waitingErrors() {
        return new ListStateDescriptor<>("waiting-errors", TypeInformation.of(TracedError.class));
    }
}

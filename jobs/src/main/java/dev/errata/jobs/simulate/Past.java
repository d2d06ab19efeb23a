// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import dev.errata.alerting.GroupFacts;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.StoredRows;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.jobs.replay.StoredHistory;
import dev.errata.jobs.track.PlacedVariant;
import dev.errata.jobs.track.StoredEvent;
import dev.errata.model.Deployment;
import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What projects went through until the end of a period, as ClickHouse has it; each with its event time. */
final class Past {

    /** Parts that a table is read in, by fingerprint; more of them than subtasks evens out large variants. */
    private static final int PARTS = 16;

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final StoredRows rows;
    private final List<String> projects;
    private final Period period;

    Past(StreamExecutionEnvironment env, ClickHouseSettings settings, List<String> projects, Period period) {
        this.rows = new StoredRows(env, settings, "simulate");
        this.projects = List.copyOf(projects);
        this.period = period;
    }

    /** Events from the warm-up on, with all reports of a failure. */
    DataStream<StoredEvent> events() {
        return rows.read(
                "read-events",
                each(project -> parts(new Serializable[] {project, period.warmUp(), period.to()})),
                StoredHistory::event,
                StoredEvent.class,
                (event, recorded) -> event.sighting().timestamp());
    }

    /** The variants in the groups of now, each just before its first event. */
    DataStream<PlacedVariant> placed() {
        return rows.read(
                "read-placed",
                each(project -> parts(new Serializable[] {project, project, project})),
                Past::placed,
                PlacedVariant.class,
                (variant, recorded) -> variant.placement().validFrom() - 1);
    }

    /** What was counted before the warm-up: nothing of it is new. */
    DataStream<GroupTally> known() {
        long until = period.warmUp() / MILLIS_PER_SECOND;
        return rows.read(
                "read-known",
                each(project -> parts(new Serializable[] {project, project, until})),
                Past::known,
                GroupTally.class,
                (known, recorded) -> known.tally().firstSeen());
    }

    /** What people asked for and was done. */
    DataStream<CommandMessage> commands() {
        return rows.read(
                "read-commands",
                each(project -> List.<Serializable[]>of(new Serializable[] {project, period.to()})),
                StoredHistory::command,
                CommandMessage.class,
                (command, recorded) -> command.time());
    }

    /** What was deployed, as somebody said. */
    DataStream<Deployment> deployments() {
        return rows.read(
                "read-deployments",
                each(project -> List.<Serializable[]>of(new Serializable[] {project, period.to()})),
                Past::deployment,
                Deployment.class,
                (deployment, recorded) -> deployment.deployedAt());
    }

    private List<Serializable[]> each(Function<String, List<Serializable[]>> questions) {
        return projects.stream()
                .flatMap(project -> questions.apply(project).stream())
                .toList();
    }

    /** The question in parts; what each is about comes last. */
    private static List<Serializable[]> parts(Serializable[] before) {
        List<Serializable[]> all = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Serializable> row = new ArrayList<>(List.of(before));
            row.add(PARTS);
            row.add(part);
            all.add(row.toArray(Serializable[]::new));
        }
        return all;
    }

    private static PlacedVariant placed(ResultSet row) throws SQLException {
        Placement placement = new Placement(
                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(8), PlacementCause.KEY, "", "");
        Map<String, String> tags = new HashMap<>();
        ((Map<?, ?>) row.getObject(7)).forEach((key, value) -> tags.put(String.valueOf(key), String.valueOf(value)));
        return new PlacedVariant(placement, new GroupFacts(row.getString(4), row.getString(5), row.getString(6), tags));
    }

    private static GroupTally known(ResultSet row) throws SQLException {
        long first = row.getLong(8);
        Tally tally = new Tally(
                row.getString(1),
                row.getLong(2),
                (int) Math.floorDiv(first, MILLIS_PER_MINUTE),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                first,
                row.getLong(9),
                UserSketch.EMPTY);
        return GroupTally.arriving(row.getLong(3), row.getLong(3), tally);
    }

    private static Deployment deployment(ResultSet row) throws SQLException {
        return new Deployment(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
    }
}

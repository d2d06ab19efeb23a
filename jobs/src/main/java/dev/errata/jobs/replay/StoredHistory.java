// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.echo.Report;
import dev.errata.jobs.io.StoredRows;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.jobs.track.History;
import dev.errata.jobs.track.StoredEvent;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventId;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Features;
import dev.errata.model.Fingerprinting;
import dev.errata.model.FirstSight;
import dev.errata.model.Format;
import dev.errata.model.GroupingKeys;
import dev.errata.model.Level;
import dev.errata.model.Sighting;
import dev.errata.model.StackTrace;
import dev.errata.model.Variant;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What ClickHouse holds of a project already, read over JDBC, so that a replay adds to it and repeats nothing. */
public final class StoredHistory {

    private static final String FOLDER = "replay";

    /** Parts that a table is read in, by fingerprint; more of them than subtasks evens out large variants. */
    private static final int PARTS = 16;

    private StoredHistory() {}

    static History read(StreamExecutionEnvironment env, ClickHouseSettings settings, String project) {
        StoredRows rows = new StoredRows(env, settings, FOLDER);
        return new History(
                rows.read("read-sightings", parts(project), StoredHistory::event, StoredEvent.class),
                rows.read("read-placements", parts(project, project), StoredHistory::placed, FirstSight.class));
    }

    /** What people asked of single groups, and was done. */
    static DataStream<CommandMessage> commands(
            StreamExecutionEnvironment env, ClickHouseSettings settings, String project) {
        List<Serializable[]> parameters = List.<Serializable[]>of(new Serializable[] {project});
        return new StoredRows(env, settings, FOLDER)
                .read(
                        "read-commands",
                        parameters,
                        StoredHistory::command,
                        CommandMessage.class,
                        (command, unknown) -> command.time());
    }

    /** What goes before the parts, and each part. */
    private static List<Serializable[]> parts(String... projects) {
        List<Serializable[]> rows = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Serializable[] row = Arrays.copyOf(projects, projects.length + 2, Serializable[].class);
            row[projects.length] = PARTS;
            row[projects.length + 1] = part;
            rows.add(row);
        }
        return rows;
    }

    /** A row of {@code read-sightings}. */
    public static StoredEvent event(ResultSet row) throws SQLException {
        String project = row.getString(1);
        long timestamp = row.getLong(4);
        String service = row.getString(7);
        Sighting sighting = new Sighting(
                project,
                row.getLong(2),
                row.getLong(3),
                timestamp,
                row.getString(5),
                row.getString(6),
                service,
                row.getLong(8));
        Report report = new Report(
                project,
                service,
                timestamp,
                row.getString(11),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14));
        return new StoredEvent(sighting, report, row.getBoolean(9), row.getBoolean(10));
    }

    /** A row of {@code read-commands}. */
    public static CommandMessage command(ResultSet row) throws SQLException {
        return new CommandMessage(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                0);
    }

    private static FirstSight placed(ResultSet row) throws SQLException {
        GroupingKeys keys = new GroupingKeys(row.getLong(3), row.getLong(2), row.getLong(4), row.getLong(5));
        Fingerprinting fingerprinting =
                new Fingerprinting(keys, row.getString(6), row.getString(7), row.getString(8), row.getString(9));
        Variant variant = new Variant(
                row.getString(1), row.getLong(2), fingerprinting, List.of(), features(row), exemplar(row.getLong(21)));
        return new FirstSight(variant, row.getLong(10));
    }

    /** Placing needs of a known variant's exemplar only its place, which is before that of every new one. */
    private static ErrorEvent exemplar(long place) {
        return new ErrorEvent(
                "",
                new EventId(0, 0),
                0,
                place,
                0,
                Format.TEXT,
                Level.ERROR,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ExceptionChain.EMPTY,
                "",
                "",
                StackTrace.EMPTY,
                List.of(),
                Map.of(),
                0,
                "",
                "",
                "",
                "",
                List.of());
    }

    private static Features features(ResultSet row) throws SQLException {
        return new Features(
                row.getLong(11),
                hashes(row.getString(12)),
                HexFormat.of().parseHex(row.getString(13)),
                row.getLong(14),
                row.getLong(15),
                row.getBoolean(16),
                hashes(row.getString(17)),
                row.getLong(18),
                row.getLong(19),
                row.getLong(20));
    }

    /** Sixteen hex digits each. */
    private static long[] hashes(String hex) {
        long[] hashes = new long[hex.length() / 16];
        ByteBuffer.wrap(HexFormat.of().parseHex(hex)).asLongBuffer().get(hashes);
        return hashes;
    }
}

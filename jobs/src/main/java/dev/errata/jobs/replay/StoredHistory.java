// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.echo.Report;
import dev.errata.jobs.track.History;
import dev.errata.jobs.track.Steps;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource;
import org.apache.flink.connector.jdbc.core.datastream.source.reader.extractor.ResultExtractor;
import org.apache.flink.connector.jdbc.split.JdbcParameterValuesProvider;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What ClickHouse holds of a project already, read over JDBC, so that a replay adds to it and repeats nothing. */
final class StoredHistory {

    /** Parts that a table is read in, by fingerprint; more of them than subtasks evens out large variants. */
    private static final int PARTS = 16;

    /** Placing needs a known variant's keys and features only. */
    private static final ErrorEvent NO_EXEMPLAR = new ErrorEvent(
            "",
            new EventId(0, 0),
            0,
            0,
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

    private StoredHistory() {}

    static History read(StreamExecutionEnvironment env, ClickHouseSettings settings, String project) {
        return new History(
                read(env, settings, project, "read-sightings", StoredHistory::event, StoredEvent.class),
                read(env, settings, project, "read-placements", StoredHistory::placed, FirstSight.class));
    }

    private static <T> DataStream<T> read(
            StreamExecutionEnvironment env,
            ClickHouseSettings settings,
            String project,
            String name,
            ResultExtractor<T> extractor,
            Class<T> type) {
        JdbcSource<T> source = JdbcSource.<T>builder()
                .setDriverName("com.clickhouse.jdbc.Driver")
                .setDBUrl(settings.url().replaceFirst("^http", "jdbc:ch:http") + "/" + settings.database())
                .setUsername(settings.user())
                .setPassword(settings.password())
                .setSql(sql(name))
                .setJdbcParameterValuesProvider(parts(project))
                .setResultExtractor(extractor)
                .setTypeInformation(TypeInformation.of(type))
                .build();
        return Steps.step(name, env.fromSource(source, WatermarkStrategy.noWatermarks(), name));
    }

    private static JdbcParameterValuesProvider parts(String project) {
        Serializable[][] values = new Serializable[PARTS][];
        for (int part = 0; part < PARTS; part++) {
            values[part] = new Serializable[] {project, PARTS, part};
        }
        return () -> values;
    }

    private static String sql(String name) {
        String file = "/sql/queries/replay/" + name + ".sql";
        try (InputStream in = StoredHistory.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the job jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
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

    private static FirstSight placed(ResultSet row) throws SQLException {
        GroupingKeys keys = new GroupingKeys(row.getLong(3), row.getLong(2), row.getLong(4), row.getLong(5));
        Fingerprinting fingerprinting =
                new Fingerprinting(keys, row.getString(6), row.getString(7), row.getString(8), row.getString(9));
        Variant variant =
                new Variant(row.getString(1), row.getLong(2), fingerprinting, List.of(), features(row), NO_EXEMPLAR);
        return new FirstSight(variant, row.getLong(10));
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

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.clickhouse.ClickHouseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource;
import org.apache.flink.connector.jdbc.core.datastream.source.reader.extractor.ResultExtractor;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads what ClickHouse holds, over JDBC, for bounded jobs. */
public final class StoredRows {

    private final StreamExecutionEnvironment env;
    private final ClickHouseSettings settings;
    private final String folder;

    /** @param folder below {@code sql/queries}, of the statements */
    public StoredRows(StreamExecutionEnvironment env, ClickHouseSettings settings, String folder) {
        this.env = env;
        this.settings = settings;
        this.folder = folder;
    }

    /** What a statement answers, without times; see {@link #read(String, List, ResultExtractor, Class, SerializableTimestampAssigner)}. */
    public <T> DataStream<T> read(
            String name, List<Serializable[]> parameters, ResultExtractor<T> extractor, Class<T> type) {
        return read(name, parameters, extractor, type, WatermarkStrategy.noWatermarks());
    }

    /**
     * What a statement answers.
     *
     * @param name of the step and of the statement's file
     * @param parameters of the statement, which is asked once for each of the rows
     * @param time event time of an answer, epoch milliseconds
     */
    public <T> DataStream<T> read(
            String name,
            List<Serializable[]> parameters,
            ResultExtractor<T> extractor,
            Class<T> type,
            SerializableTimestampAssigner<T> time) {
        return read(
                name,
                parameters,
                extractor,
                type,
                WatermarkStrategy.<T>noWatermarks().withTimestampAssigner(time));
    }

    private <T> DataStream<T> read(
            String name,
            List<Serializable[]> parameters,
            ResultExtractor<T> extractor,
            Class<T> type,
            WatermarkStrategy<T> times) {
        Serializable[][] rows = parameters.toArray(Serializable[][]::new);
        JdbcSource<T> source = JdbcSource.<T>builder()
                .setDriverName("com.clickhouse.jdbc.Driver")
                .setDBUrl(settings.url().replaceFirst("^http", "jdbc:ch:http") + "/" + settings.database())
                .setUsername(settings.user())
                .setPassword(settings.password())
                .setSql(sql(name))
                .setJdbcParameterValuesProvider(() -> rows)
                .setResultExtractor(extractor)
                .setTypeInformation(TypeInformation.of(type))
                .build();
        return Steps.step(name, env.fromSource(source, times, name));
    }

    private String sql(String name) {
        String file = "/sql/queries/" + folder + "/" + name + ".sql";
        try (InputStream in = StoredRows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the job jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

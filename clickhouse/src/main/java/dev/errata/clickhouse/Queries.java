// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Asks ClickHouse: a file of {@code sql/queries}, or any statement; answers are read whole, so keep them small. */
public final class Queries implements AutoCloseable {

    private static final Duration SOCKET_TIMEOUT = Duration.ofMinutes(5);

    private final Client client;

    /** Connects with the first question. */
    public Queries(ClickHouseSettings settings) {
        this.client = Connection.open(settings, SOCKET_TIMEOUT);
    }

    /**
     * Runs a file.
     *
     * @param path below {@code sql/queries/}, without {@code .sql}
     * @param parameters values of its {@code {name:Type}} placeholders
     * @throws QueryException if it fails
     */
    public ResultTable run(String path, Map<String, ?> parameters) {
        return ask(SqlFiles.read("queries/" + path + ".sql"), parameters);
    }

    /** Runs a statement; a trailing semicolon is allowed. */
    public ResultTable ask(String sql, Map<String, ?> parameters) {
        return ResultTable.parse(text(sql, parameters, "TabSeparatedWithNames"));
    }

    /** Runs a statement without parameters. */
    public ResultTable ask(String sql) {
        return ask(sql, Map.of());
    }

    /** Runs a statement and returns its answer in one of ClickHouse's text formats, such as {@code PrettyCompact}. */
    public String text(String sql, Map<String, ?> parameters, String format) {
        return text(sql, parameters, new QuerySettings().setFormat(ClickHouseFormat.valueOf(format)));
    }

    /** The same within limits; what reaches one fails. */
    public String text(String sql, Map<String, ?> parameters, String format, QueryLimits limits) {
        QuerySettings settings = new QuerySettings().setFormat(ClickHouseFormat.valueOf(format));
        limits.applyTo(settings);
        return text(sql, parameters, settings);
    }

    /**
     * Runs a file within limits and returns its rows as lines of JSON, with numbers as numbers, times as ISO 8601, and null for
     * what is no number.
     *
     * @param path below {@code sql/queries/}, without {@code .sql}
     */
    public String json(String path, Map<String, ?> parameters, QueryLimits limits) {
        QuerySettings settings = new QuerySettings().setFormat(ClickHouseFormat.JSONEachRow);
        limits.applyTo(settings);
        settings.serverSetting("date_time_output_format", "iso");
        settings.serverSetting("output_format_json_quote_64bit_integers", "0");
        settings.serverSetting("output_format_json_quote_denormals", "0");
        return text(SqlFiles.read("queries/" + path + ".sql"), parameters, settings);
    }

    private String text(String sql, Map<String, ?> parameters, QuerySettings settings) {
        try (QueryResponse response =
                client.query(strip(sql), Map.copyOf(parameters), settings).get()) {
            return new String(response.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(sql, e);
        } catch (ExecutionException e) {
            throw failure(sql, e.getCause() == null ? e : e.getCause());
        } catch (Exception e) { // the client throws unchecked exceptions of several families, and close() anything
            throw failure(sql, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static String strip(String sql) {
        String stripped = sql.stripTrailing();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static QueryException failure(String sql, Throwable cause) {
        String start = sql.length() > 200 ? sql.substring(0, 200) + "…" : sql;
        String message = "ClickHouse did not answer: %s%nasked: %s".formatted(Outages.message(cause), start);
        return new QueryException(message, Outages.code(cause), Outages.willPass(cause), cause);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.clickhouse.ClickHouseSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the gateway reads traces; one field a setting, with its default. */
public final class TraceSettings {

    /** Environment: the password of the user; there is no option for it, since others can read those. */
    public static final String PASSWORD = "ERRATA_CLICKHOUSE_PASSWORD";

    @Option(
            names = "--clickhouse",
            defaultValue = "${env:ERRATA_CLICKHOUSE_URL:-}",
            paramLabel = "URL",
            description = "HTTP interface of ClickHouse, of which traces are asked; the password is read from"
                    + " ERRATA_CLICKHOUSE_PASSWORD (default: none, traces are not answered).")
    String clickHouse = "";

    @Option(
            names = "--clickhouse-user",
            defaultValue = "${env:ERRATA_CLICKHOUSE_USER:-reader}",
            paramLabel = "NAME",
            description = "User that may only read (default: ${DEFAULT-VALUE}).")
    String user = "reader";

    @Option(
            names = "--clickhouse-database",
            defaultValue = "${env:ERRATA_CLICKHOUSE_DATABASE:-errata}",
            paramLabel = "NAME",
            description = "The generation's database (default: ${DEFAULT-VALUE}).")
    String database = "errata";

    @Option(
            names = "--otel-traces",
            defaultValue = "${env:ERRATA_OTEL_TRACES:-}",
            paramLabel = "DATABASE",
            description = "Database of the tables otel_traces and otel_traces_trace_id_ts of the OpenTelemetry"
                    + " collector, from which missing spans are read (default: none).")
    String otelTraces = "";

    /**
     * Where ClickHouse is; empty if nobody said so.
     *
     * @throws IllegalArgumentException if that is no address; the message shows no secret
     */
    public Optional<ClickHouseSettings> clickHouse(String password) {
        return clickHouse.isBlank()
                ? Optional.empty()
                : Optional.of(new ClickHouseSettings(clickHouse.strip(), database.strip(), user.strip(), password));
    }

    /** The database of the collector. */
    public Optional<String> otelTraces() {
        return Optional.of(otelTraces.strip()).filter(name -> !name.isEmpty());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.SqlScript;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.parts.ClickHouseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** A ClickHouse server of its own for one test class. */
public final class RealClickHouse implements AutoCloseable {

    private final LocalStack stack;

    private RealClickHouse(LocalStack stack) {
        this.stack = stack;
    }

    public static RealClickHouse start() throws IOException {
        Path root = Files.createTempDirectory("errata-store");
        return new RealClickHouse(LocalStack.start(root, Ports.free(new Random()), Part.CLICKHOUSE));
    }

    /** As the user that may change tables. */
    public ClickHouseSettings writer(String database) throws IOException {
        return settings(stack.clickHouse(), database);
    }

    /** As the user of dashboards and analysts. */
    public ClickHouseSettings reader(String database) throws IOException {
        return settings(stack.clickHouseReader(), database);
    }

    /** The schema and the shop of {@code data.sql} and {@code traces.sql}. */
    public void createShop(String database) throws IOException {
        new Migrations(writer(database)).apply();
        try (Queries queries = new Queries(writer(database))) {
            SqlScript.statements(resource("data.sql")).forEach(queries::ask);
            SqlScript.statements(resource("traces.sql")).forEach(queries::ask);
        }
    }

    /** A database as the OpenTelemetry collector makes it, of {@code otel_old.sql} or {@code otel_new.sql}. */
    public void createCollector(String database, String schema) throws IOException {
        try (Queries queries = new Queries(writer("system"))) {
            queries.ask("CREATE DATABASE " + database);
        }
        try (Queries queries = new Queries(writer(database))) {
            SqlScript.statements(resource("otel_" + schema + ".sql")).forEach(queries::ask);
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> files = Files.walk(stack.home().root())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream data = RealClickHouse.class.getResourceAsStream(name)) {
            if (data == null) {
                throw new IOException(name + " is missing");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ClickHouseSettings settings(ClickHouseAccess access, String database) {
        return new ClickHouseSettings(access.url(), database, access.user(), access.password());
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import com.sun.jna.Native;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.local.engine.ClickHouseServer;
import dev.errata.local.engine.EngineLibrary;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Secrets;
import dev.errata.local.process.Command;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The ClickHouse server in a small JVM of its own. */
public record ClickHouseRecipe(Home home) implements Recipe {
    /** The user that owns the tables; only Flink and the migrations use it. */
    public static final String WRITER = "writer";

    /** The user that may only read, within limits. */
    public static final String READER = "reader";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.CLICKHOUSE);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        Path library = EngineLibrary.fetch(progress);
        Path data = Files.createDirectories(home.data(Part.CLICKHOUSE));
        Path folder = home.checkout().resolve("local/clickhouse-home");
        List<String> line = List.of(
                Command.java(),
                home.marker(Part.CLICKHOUSE),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djna.tmpdir=" + Files.createDirectories(home.config(Part.CLICKHOUSE)),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + home.logs().resolve("clickhouse.crash"),
                "-cp",
                place(ClickHouseServer.class) + File.pathSeparator + place(Native.class),
                ClickHouseServer.class.getName(),
                library.toString(),
                folder.resolve("config.xml").toString(),
                folder.resolve("start.sql").toString(),
                data.toString());
        return new Command(line, environment(folder, data));
    }

    @Override
    public boolean isReady() {
        return Probe.get(home.ports().address(Endpoint.CLICKHOUSE), "/ping").isPresent();
    }

    @Override
    public void furnish() throws IOException {
        new Migrations(access(WRITER).settings()).apply();
    }

    /** How to ask as one of the two users. */
    public ClickHouseAccess access(String user) throws IOException {
        return new ClickHouseAccess(
                "http://" + home.ports().address(Endpoint.CLICKHOUSE),
                user,
                new Secrets(home.secrets()).password(user));
    }

    /** The folder or jar from which a class came: the server's class path needs no more than two of them. */
    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private Map<String, String> environment(Path folder, Path data) throws IOException {
        Secrets secrets = new Secrets(home.secrets());
        Map<String, String> environment = new HashMap<>();
        environment.put("ERRATA_CLICKHOUSE_DATA", data + "/");
        environment.put("ERRATA_CLICKHOUSE_BACKUPS", home.root().resolve("data/clickhouse-backups") + "/");
        environment.put(
                "ERRATA_CLICKHOUSE_HTTP_PORT", Integer.toString(home.ports().of(Endpoint.CLICKHOUSE)));
        environment.put("ERRATA_CLICKHOUSE_LOG", home.log(Part.CLICKHOUSE).toString());
        environment.put("ERRATA_CLICKHOUSE_USERS", folder.resolve("users.xml").toString());
        environment.put("ERRATA_CLICKHOUSE_WRITER_SHA256", secrets.sha256(WRITER));
        environment.put("ERRATA_CLICKHOUSE_READER_SHA256", secrets.sha256(READER));
        return environment;
    }
}

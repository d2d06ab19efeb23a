// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.local.Checkout;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Secrets;
import dev.errata.local.process.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The gateway, which clients send to. */
public record GatewayRecipe(Home home) implements Recipe {
    /** Whose password is the token that the API asks for. */
    public static final String ADMINISTRATOR = "administrator";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.GATEWAY);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        Path build = home.checkout().resolve("gateway/target");
        List<String> line = List.of(
                Command.java(),
                home.marker(Part.GATEWAY),
                "-Xmx384m",
                "-XX:MaxDirectMemorySize=128m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                build.resolve("classes") + File.pathSeparator + build.resolve("lib") + "/*",
                "dev.errata.gateway.Gateway",
                "--host",
                "127.0.0.1");
        return new Command(line, environment());
    }

    private Map<String, String> environment() throws IOException {
        ClickHouseAccess reader = new ClickHouseRecipe(home).access(ClickHouseRecipe.READER);
        return Map.of(
                "ERRATA_ADMIN_TOKEN",
                new Secrets(home.secrets()).password(ADMINISTRATOR),
                "ERRATA_GATEWAY_PORT",
                Integer.toString(home.ports().of(Endpoint.GATEWAY)),
                "ERRATA_KAFKA",
                home.ports().address(Endpoint.KAFKA),
                "ERRATA_FLINK_URL",
                "http://" + home.ports().address(Endpoint.FLINK),
                "ERRATA_JOB_JAR",
                Checkout.jobJar(home.checkout()).toString(),
                "ERRATA_CLICKHOUSE_URL",
                reader.url(),
                "ERRATA_CLICKHOUSE_USER",
                reader.user(),
                "ERRATA_CLICKHOUSE_PASSWORD",
                reader.password());
    }

    /** It says itself whether Kafka and the projects are there. */
    @Override
    public boolean isReady() {
        return Probe.get(home.ports().address(Endpoint.GATEWAY), "/health/ready")
                .isPresent();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.home.Home;
import dev.errata.local.process.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Runs live clients against a gateway. */
public final class ClientRunner {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Home home;
    private final String address;
    private final Consumer<String> progress;

    /**
     * A runner.
     *
     * @param home where libraries are kept
     * @param address {@code host:port} of the gateway
     */
    public ClientRunner(Home home, String address, Consumer<String> progress) {
        this.home = home;
        this.address = address;
        this.progress = progress;
    }

    /**
     * Runs a client to its end.
     *
     * @param release what it calls its version, by which its errors are found again
     * @return the type of each error that its SDK says it has delivered
     * @throws IOException in one line, if its libraries cannot be fetched or it could not deliver
     */
    public List<String> run(LiveClient client, IngestAccess access, String release)
            throws IOException, InterruptedException {
        Path sources = home.checkout().resolve("local/clients").resolve(client.isNode() ? client.id() : "java");
        Path folder = home.root().resolve("clients").resolve(client.id());
        List<String> command;
        if (client.isNode()) {
            command = List.of("node", "shop.mjs");
            new NodePackages(sources, folder, progress).prepare();
        } else {
            command = java(client, sources.resolve("target"));
            Files.createDirectories(folder);
        }
        var environment = client.environment(address, access, release);
        ClientProcess.Result result = new ClientProcess(folder, environment, LIMIT).run(command);
        if (result.status() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(client.id(), result.status(), result.lastWords()));
        }
        return result.output();
    }

    private static List<String> java(LiveClient client, Path build) {
        String main = client == LiveClient.SENTRY_JAVA ? "SentryShop" : "OtelShop";
        return List.of(
                Command.java(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", classPath(build), "dev.errata.clients." + main);
    }

    /** The Java programs and their libraries. */
    static String classPath(Path build) {
        return build.resolve("classes") + File.pathSeparator + build.resolve("lib") + "/*";
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.home.Home;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Three services of two languages that call each other and fail on purpose, watched by OpenTelemetry's SDKs. */
public final class TracedShop {

    /** Its name for people, and of its folders. */
    public static final String ID = "traced-shop";

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx16m", "-Xss256k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=16m");

    /** What is ordered, again and again: tea is there, every other sofa comes late, unicorns are not known, the rest fails. */
    private static final List<String> ITEMS =
            List.of("tea", "umbrella", "tea", "gift", "tea", "sofa", "tea", "unicorn", "tea", "tea");

    private final Home home;
    private final String address;
    private final Consumer<String> progress;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * The shop.
     *
     * @param home where libraries are kept
     * @param address {@code host:port} of Errata's gateway
     */
    public TracedShop(Home home, String address, Consumer<String> progress) {
        this.home = home;
        this.address = address;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param requests made from outside
     * @param reported the type of each error that the services reported
     */
    public record Visit(int requests, List<String> reported) {}

    /**
     * Starts the services, orders for a while, and stops them.
     *
     * @param release what they call their version
     * @throws IOException in one line, if libraries cannot be fetched, or a service does not start or could not deliver
     */
    public Visit run(IngestAccess access, String release, Duration time) throws IOException, InterruptedException {
        Path clients = home.checkout().resolve("local/clients");
        Path folder = home.root().resolve("clients").resolve(ID);
        new NodePackages(clients.resolve(ID), folder, progress).prepare();
        List<String> java = new ArrayList<>(List.of(Command.java()));
        java.addAll(JAVA_OPTIONS);
        java.addAll(
                List.of("-cp", ClientRunner.classPath(clients.resolve("java/target")), "dev.errata.clients.Inventory"));
        Map<String, String> forJava = environment(access, release, Map.of("OTEL_SERVICE_NAME", "inventory"));
        try (var inventory = new ServiceProcess("inventory", folder.resolve("inventory"), forJava, java)) {
            Map<String, String> forNode = environment(access, release, Map.of("INVENTORY", inventory.address()));
            List<String> node = List.of("node", "--max-semi-space-size=1", "--optimize-for-size", "shop.mjs");
            try (var shop = new ServiceProcess(ID, folder, forNode, node)) {
                int requests = order(shop.address(), time);
                List<String> reported = new ArrayList<>(shop.end());
                reported.addAll(inventory.end());
                return new Visit(requests, List.copyOf(reported));
            }
        }
    }

    private Map<String, String> environment(IngestAccess access, String release, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(LiveClient.OTEL_NODE.environment(address, access, release));
        all.put("OTEL_METRICS_EXPORTER", "none");
        all.putAll(own);
        return all;
    }

    /** Whole rounds of all items, until the time is over. */
    private int order(String gateway, Duration time) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            for (String item : ITEMS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/orders/" + item))
                        .timeout(LIMIT)
                        .build();
                answers.add(http.sendAsync(request, BodyHandlers.discarding()).exceptionally(thrown -> null));
                Thread.sleep(BETWEEN.toMillis());
            }
        }
        answers.forEach(CompletableFuture::join);
        return answers.size();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.local.process.Await;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A real Alertmanager that tells a webhook of each alert by itself, nearly at once. */
public final class AlertmanagerProcess implements AlertReceiver {

    private static final String CONFIGURATION = """
            route: {receiver: test, group_by: ['...'], group_wait: 0s, group_interval: 1s, repeat_interval: 4h}
            receivers:
            - name: test
              webhook_configs: [{url: '%s', send_resolved: true}]
            """;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    public AlertmanagerProcess(Path program, Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        Path configuration =
                Files.writeString(folder.resolve("alertmanager.yml"), CONFIGURATION.formatted(receiver.url()));
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!Await.until(Duration.ofSeconds(30), this::isReady)) {
            close();
            throw new IOException("Alertmanager does not start: " + Files.readString(folder.resolve("log")));
        }
    }

    /** The program that ALERTMANAGER_BIN names, or that is on the path. */
    public static Optional<Path> find() {
        Stream<Path> named =
                Stream.ofNullable(System.getenv("ALERTMANAGER_BIN")).map(Path::of);
        Stream<Path> installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder ->
                        Stream.of("prometheus-alertmanager", "alertmanager").map(name -> Path.of(folder, name)));
        return Stream.concat(named, installed).filter(Files::isExecutable).findFirst();
    }

    private boolean isReady() {
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public List<Notification> notifications() {
        List<Notification> told = new ArrayList<>();
        for (WebhookReceiver.Message message : receiver.all()) {
            for (JsonNode alert : message.json().path("alerts")) {
                if (alert.path("labels").has("group_id")) {
                    told.add(new Notification(
                            alert.path("labels"),
                            alert.path("status").asText(),
                            alert.path("fingerprint").asText()));
                }
            }
        }
        return told;
    }

    @Override
    public List<String> active() throws IOException {
        JsonNode alerts =
                new ObjectMapper().readTree(get("/api/v2/alerts?active=true").body());
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> alert.at("/labels/alertname").asText())
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        receiver.close();
    }
}

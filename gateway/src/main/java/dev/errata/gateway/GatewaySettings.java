// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import dev.errata.gateway.dispatch.DispatchSettings;
import dev.errata.gateway.dispatch.http.Cidr;
import dev.errata.gateway.intake.http.Limits;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.intake.kafka.ProducerSettings;
import dev.errata.gateway.trace.TraceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the gateway can be told; one field a setting, with its default. Sizes are in bytes, times in seconds. */
public final class GatewaySettings {

    private static final int MIB = 1024 * 1024;

    @Option(
            names = "--host",
            defaultValue = "${env:ERRATA_GATEWAY_HOST:-0.0.0.0}",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    String host = "0.0.0.0";

    @Option(
            names = "--port",
            defaultValue = "${env:ERRATA_GATEWAY_PORT:-8080}",
            paramLabel = "PORT",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--kafka",
            defaultValue = "${env:ERRATA_KAFKA:-127.0.0.1:9092}",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE}).")
    String kafka = "127.0.0.1:9092";

    @Option(
            names = "--open-project",
            defaultValue = "${env:ERRATA_GATEWAY_OPEN_PROJECT:-}",
            paramLabel = "NAME",
            description = "Project that takes OTLP without a key (default: none, such requests are refused).")
    String openProject = "";

    @Option(
            names = "--max-wire",
            defaultValue = "67108864",
            paramLabel = "BYTES",
            description = "Largest body as sent (default: ${DEFAULT-VALUE}).")
    int maxWire = 64 * MIB;

    @Option(
            names = "--max-envelope",
            defaultValue = "104857600",
            paramLabel = "BYTES",
            description = "Largest envelope after unpacking (default: ${DEFAULT-VALUE}).")
    int maxEnvelope = 100 * MIB;

    @Option(
            names = "--max-otlp",
            defaultValue = "67108864",
            paramLabel = "BYTES",
            description = "Largest OTLP request after unpacking (default: ${DEFAULT-VALUE}).")
    int maxOtlp = 64 * MIB;

    @Option(
            names = "--max-lines",
            defaultValue = "33554432",
            paramLabel = "BYTES",
            description = "Largest body of log lines after unpacking (default: ${DEFAULT-VALUE}).")
    int maxLines = 32 * MIB;

    @Option(
            names = "--max-connections",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Connections that may be open (default: ${DEFAULT-VALUE}).")
    int maxConnections = 10_000;

    @Option(
            names = "--max-address-connections",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Connections that one address may have open, 0 for any number, as behind a proxy"
                    + " (default: ${DEFAULT-VALUE}).")
    int maxAddressConnections = 1_000;

    @Option(
            names = "--max-requests",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Requests that may be open; more are answered with 429 (default: ${DEFAULT-VALUE}).")
    int maxRequests = 10_000;

    @Option(
            names = "--body-seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "How long a client may take for its body (default: ${DEFAULT-VALUE}).")
    int bodySeconds = 30;

    @Option(
            names = "--in-flight",
            defaultValue = "33554432",
            paramLabel = "BYTES",
            description = "How much may be on its way to Kafka; more is answered with 429 (default: ${DEFAULT-VALUE}).")
    long inFlight = 32L * MIB;

    @Option(
            names = "--delivery-seconds",
            defaultValue = "15",
            paramLabel = "N",
            description =
                    "How long Kafka may take to acknowledge before the answer is 503 (default: ${DEFAULT-VALUE}).")
    int deliverySeconds = 15;

    @Option(
            names = "--stall-seconds",
            defaultValue = "10",
            paramLabel = "N",
            description = "After how long without an acknowledgement every answer is 503 (default: ${DEFAULT-VALUE}).")
    int stallSeconds = 10;

    @Option(
            names = "--threads",
            defaultValue = "0",
            paramLabel = "N",
            description = "Event loops, and as many workers for large bodies (default: one per processor).")
    int threads;

    @Option(
            names = "--base-path",
            defaultValue = "${env:ERRATA_BASE_PATH:-/}",
            paramLabel = "PATH",
            description =
                    "Path below which browsers see this server, if a proxy takes it away (default: ${DEFAULT-VALUE}).")
    String basePath = "/";

    @Option(
            names = "--trusted-proxies",
            defaultValue = "${env:ERRATA_TRUSTED_PROXIES:-}",
            paramLabel = "CIDR",
            description = "Addresses of proxies that are believed when they say whose request they bring, separated by"
                    + " commas (default: none).")
    String trustedProxies = "";

    @Option(
            names = "--flink",
            defaultValue = "${env:ERRATA_FLINK_URL:-}",
            paramLabel = "URL",
            description = "REST API of the Flink cluster, which is asked for its jobs and to simulate rules"
                    + " (default: none, both are not answered).")
    String flink = "";

    @Option(
            names = "--job-jar",
            defaultValue = "${env:ERRATA_JOB_JAR:-}",
            paramLabel = "FILE",
            description = "Jar of the jobs, uploaded to Flink when rules are simulated first"
                    + " (default: the one that was uploaded there last).")
    String jobJar = "";

    @Mixin
    TraceSettings traces = new TraceSettings();

    @Mixin
    DispatchSettings dispatch = new DispatchSettings();

    int threads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Bytes that the bodies of all open requests and what is made of them may hold: a quarter of the heap, but at least one
     * largest envelope as it came, as it grows and in one piece.
     */
    long memory() {
        return Math.max(Runtime.getRuntime().maxMemory() / 4, 2L * maxEnvelope + maxWire);
    }

    Limits limits() {
        return new Limits(maxWire, maxEnvelope, Payload.MAX_BYTES, maxOtlp, maxLines);
    }

    ProducerSettings producer() {
        int largest = Math.max(maxEnvelope, Math.max(maxOtlp, maxLines));
        return new ProducerSettings(
                kafka, inFlight, largest, Duration.ofSeconds(deliverySeconds), Duration.ofSeconds(stallSeconds));
    }

    Optional<String> openProject() {
        return Optional.of(openProject).filter(name -> !name.isBlank());
    }

    /** Where Flink is; IllegalArgumentException if that is no address. */
    Optional<URI> flink() {
        return Optional.of(flink.strip())
                .filter(address -> !address.isEmpty())
                .map(URI::create)
                .map(GatewaySettings::web);
    }

    private static URI web(URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("--flink is no address like http://host:8081: " + address);
        }
        return address;
    }

    Optional<Path> jobJar() {
        return Optional.of(jobJar.strip()).filter(file -> !file.isEmpty()).map(Path::of);
    }

    /** Begins and ends with a slash; IllegalArgumentException for what is no path. */
    String basePath() {
        String path = basePath.strip().replaceAll("^/+|/+$", "");
        if (!path.matches("[A-Za-z0-9._~/-]*")) {
            throw new IllegalArgumentException(
                    "--base-path has letters, digits, '.', '_', '~', '-' and '/' only: " + path);
        }
        return path.isEmpty() ? "/" : "/" + path + "/";
    }

    /** The ranges of {@code --trusted-proxies}; IllegalArgumentException for what is none. */
    List<Cidr> trustedProxies() {
        return Arrays.stream(trustedProxies.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(range -> Cidr.parse(range)
                        .orElseThrow(() -> new IllegalArgumentException("no range of addresses: " + range)))
                .toList();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ClientAddressSource;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ProxiedAddresses;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.api.Problem;
import dev.errata.gateway.dispatch.http.Cidr;
import dev.errata.gateway.intake.IntakeService;
import dev.errata.gateway.intake.body.BodyReader;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Intake;
import dev.errata.gateway.intake.http.Route;
import dev.errata.gateway.intake.kafka.EventLog;
import dev.errata.gateway.intake.limits.MemoryBudget;
import dev.errata.gateway.intake.limits.RateGate;
import dev.errata.gateway.intake.lines.LinesEndpoint;
import dev.errata.gateway.intake.otlp.GrpcEndpoint;
import dev.errata.gateway.intake.otlp.OtlpEndpoint;
import dev.errata.gateway.intake.otlp.TelemetryIntake;
import dev.errata.gateway.intake.outcome.Outcomes;
import dev.errata.gateway.intake.sentry.SentryEndpoint;
import dev.errata.gateway.page.Dashboard;
import dev.errata.gateway.project.Projects;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The HTTP server: one port for everything. */
public final class GatewayServer implements AutoCloseable {

    private static final String API = "/api/v1/";
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_HEADERS = 32 * 1024;
    private static final int MAX_STREAMS = 100;
    private static final Duration IDLE = Duration.ofSeconds(75);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Server server;

    private GatewayServer(Server server) {
        this.server = server;
    }

    /**
     * What the server is made of.
     *
     * @param projects the projects as they are known now
     * @param kafka whether Kafka is there
     * @param projectsRead whether the projects are known at all
     * @param api adds what people use beside what clients use
     */
    public record Parts(
            EventLog log,
            Supplier<Projects> projects,
            Outcomes outcomes,
            PrometheusMeterRegistry metrics,
            Clock clock,
            BooleanSupplier kafka,
            BooleanSupplier projectsRead,
            Consumer<ServerBuilder> api) {}

    /** Starts to listen. */
    public static GatewayServer start(GatewaySettings settings, Parts parts) {
        ServerBuilder builder = Server.builder()
                .http(new InetSocketAddress(settings.host, settings.port))
                .maxNumConnections(settings.maxConnections)
                .childChannelPipelineCustomizer(
                        new AddressLimit(settings.maxAddressConnections, parts.metrics())::watch)
                .errorHandler(new BrokenRequests(parts.metrics()))
                .idleTimeout(IDLE)
                .requestTimeout(Duration.ofSeconds(settings.bodySeconds + 2L * settings.deliverySeconds))
                .maxRequestLength(0) // each endpoint has its own limit
                .http1MaxInitialLineLength(MAX_LINE)
                .http1MaxHeaderSize(MAX_HEADERS)
                .http2MaxHeaderListSize(MAX_HEADERS)
                .http2MaxStreamsPerConnection(MAX_STREAMS)
                .workerGroup(settings.threads())
                .blockingTaskExecutor(settings.threads())
                .gracefulShutdownTimeout(QUIET, DRAIN)
                .meterRegistry(parts.metrics())
                .disableServerHeader()
                .clientAddressSources(ClientAddressSource.ofHeader("x-forwarded-for"))
                .clientAddressTrustedProxyFilter(isTrusted(settings.trustedProxies()))
                .clientAddressMapper(addresses -> client(addresses, isTrusted(settings.trustedProxies())))
                .service("/health/live", Telemetry.live())
                .service("/health/ready", Telemetry.ready(parts.kafka(), parts.projectsRead()))
                .service("/metrics", Telemetry.metrics(parts.metrics()))
                .serviceUnder("/", root(intake(settings, parts), new Dashboard(settings.basePath())));
        parts.api().accept(builder);
        Server server = builder.build();
        server.start().join();
        return new GatewayServer(server);
    }

    private static Predicate<InetAddress> isTrusted(List<Cidr> proxies) {
        return address -> proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** The last that is no proxy of ours: what stands before it, the client wrote itself. */
    static InetSocketAddress client(ProxiedAddresses addresses, Predicate<InetAddress> trusted) {
        List<InetSocketAddress> way = addresses.destinationAddresses();
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!trusted.test(way.get(i).getAddress())) {
                return way.get(i);
            }
        }
        return addresses.sourceAddress();
    }

    /** What is no path of a client is an operation that there is not, or a page. */
    private static HttpService root(HttpService intake, Dashboard dashboard) {
        return (context, request) -> {
            String path = context.path();
            if (Route.parse(path).isPresent()) {
                return intake.serve(context, request);
            }
            if (path.startsWith(API)) {
                return Problem.response(
                        HttpStatus.NOT_FOUND, "there is no operation %s %s".formatted(request.method(), path));
            }
            return Dashboard.isMeant(request, path)
                    ? dashboard.serve(context, request)
                    : intake.serve(context, request);
        };
    }

    private static HttpService intake(GatewaySettings settings, Parts parts) {
        MemoryBudget memory = new MemoryBudget(settings.memory());
        parts.metrics().gauge("errata.bodies.bytes", memory, MemoryBudget::taken);
        Intake intake = new Intake(
                parts.log(), new RateGate(parts.clock(), System::nanoTime), parts.outcomes(), settings.limits());
        IntakeService service = new IntakeService(
                endpoints(intake, settings),
                parts.projects(),
                parts.projectsRead(),
                new BodyReader(Duration.ofSeconds(settings.bodySeconds).toMillis()),
                memory,
                settings.maxRequests,
                parts.outcomes(),
                parts.clock());
        return service.decorate(new RequestMetrics(parts.metrics())::measure);
    }

    private static Map<Route.Kind, Endpoint> endpoints(Intake intake, GatewaySettings settings) {
        SentryEndpoint sentry = new SentryEndpoint(intake);
        TelemetryIntake telemetry = new TelemetryIntake(intake, settings.openProject());
        OtlpEndpoint otlp = new OtlpEndpoint(telemetry);
        GrpcEndpoint grpc = new GrpcEndpoint(telemetry);
        Map<Route.Kind, Endpoint> endpoints = new EnumMap<>(Route.Kind.class);
        for (Route.Kind kind : Route.Kind.values()) {
            endpoints.put(
                    kind,
                    switch (kind) {
                        case ENVELOPE, STORE -> sentry;
                        case LINES -> new LinesEndpoint(intake);
                        case OTLP_TRACES, OTLP_LOGS, OTLP_METRICS -> otlp;
                        case GRPC_TRACES, GRPC_LOGS, GRPC_METRICS -> grpc;
                    });
        }
        return endpoints;
    }

    /** The port that it listens on. */
    public int port() {
        return server.activeLocalPort();
    }

    /** Takes no more requests, answers those that it has, and stops. */
    @Override
    public void close() {
        server.stop().join();
    }
}

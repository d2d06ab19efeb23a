// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import dev.errata.gateway.dispatch.DispatchPlan;
import dev.errata.gateway.dispatch.Dispatcher;
import dev.errata.gateway.dispatch.webhook.WebhookSecrets;
import dev.errata.gateway.intake.kafka.KafkaEventLog;
import dev.errata.gateway.intake.outcome.Outcomes;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.project.ProjectsTopic;
import dev.errata.gateway.trace.TraceSettings;
import dev.errata.gateway.trace.TraceSources;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.netty.util.ResourceLeakDetector;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process: takes what clients send and brings it to Kafka. Runs until it is told to stop. */
@Command(name = "gateway", mixinStandardHelpOptions = true, description = "Takes errors over HTTP and gRPC into Kafka.")
public final class Gateway implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String LEAK_DETECTION = "io.netty.leakDetection.level";
    private static final int HEALTH_SECONDS = 2;
    private static final int FLUSH_SECONDS = 5;

    @Mixin
    private GatewaySettings settings = new GatewaySettings();

    public static void main(String[] arguments) {
        if (System.getProperty(LEAK_DETECTION) == null) {
            ResourceLeakDetector.setLevel(
                    ResourceLeakDetector.Level.DISABLED); // else it keeps stacks of every 128th buffer
        }
        System.exit(new CommandLine(new Gateway()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        Outcomes outcomes = new Outcomes(metrics, Clock.systemUTC());
        Map<String, ?> kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.kafka);
        AdminToken administrator = new AdminToken(System.getenv().getOrDefault(AdminToken.VARIABLE, ""));
        DispatchPlan plan;
        try {
            plan = settings.dispatch.plan(System.getenv().getOrDefault(WebhookSecrets.VARIABLE, ""), Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            LOG.error("cannot dispatch alerts: {}", e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        TraceSources sources;
        try {
            sources = TraceSources.open(
                    settings.traces, System.getenv().getOrDefault(TraceSettings.PASSWORD, ""), Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            LOG.error("cannot read traces: {}", e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        try {
            settings.trustedProxies();
            settings.flink();
            settings.basePath();
        } catch (IllegalArgumentException e) {
            LOG.error("cannot understand the settings: {}", e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped), "errata-stop"));
        try (TraceSources traces = sources;
                KafkaEventLog log = new KafkaEventLog(settings.producer(), metrics);
                KafkaHealth health = new KafkaHealth(settings.kafka, log);
                ProjectsTopic projects = ProjectsTopic.follow(kafka);
                Api api = Api.open(settings, kafka, projects, traces, metrics, Clock.systemUTC(), administrator);
                Dispatcher dispatcher = Dispatcher.start(plan, kafka, metrics, Clock.systemUTC())) {
            ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
            clock.scheduleWithFixedDelay(again(() -> ask(health)), 0, HEALTH_SECONDS, TimeUnit.SECONDS);
            clock.scheduleWithFixedDelay(
                    again(() -> outcomes.flush(log::appendOutcome)), FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
            var parts = new GatewayServer.Parts(
                    log,
                    projects::current,
                    outcomes,
                    metrics,
                    Clock.systemUTC(),
                    health::isReachable,
                    projects::isReady,
                    api::mount);
            try (GatewayServer server = GatewayServer.start(settings, parts)) {
                LOG.info("listening on port {}; alerts: {}", server.port(), dispatcher);
                stop.await();
                api.endStreams();
            }
            clock.shutdownNow();
            outcomes.flush(log::appendOutcome);
        } finally {
            LOG.info("stopped");
            stopped.countDown();
        }
        return 0;
    }

    /** Work that is done again after whatever went wrong: an executor would never run it again. */
    static Runnable again(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("work in the background failed and will be tried again", e);
            }
        };
    }

    private static void ask(KafkaHealth health) {
        try {
            health.ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JVM ends when its hooks have: this one waits until everything that was taken is safe. */
    private static void stop(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

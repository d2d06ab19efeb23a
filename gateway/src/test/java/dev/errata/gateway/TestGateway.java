// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import dev.errata.gateway.intake.outcome.Outcomes;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.project.RateLimits;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway on a free port with one project and no Kafka behind it. */
public final class TestGateway implements AutoCloseable {

    public static final String KEY = "0123456789abcdef0123456789abcdef";

    public final MemoryLog log = new MemoryLog();
    public final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Project> projects = new CopyOnWriteArrayList<>();
    private final GatewayServer server;
    private volatile boolean projectsRead = true;

    public TestGateway() {
        this("");
    }

    /** One whose OTLP paths take requests without a key for that project. */
    public TestGateway(String openProject) {
        this(openProject, new GatewaySettings().maxRequests);
    }

    /** One that serves so many requests at once. */
    public TestGateway(String openProject, int maxRequests) {
        projects.add(project(ProjectSettings.DEFAULT.withRateLimits(RateLimits.NONE)));
        GatewaySettings settings = new GatewaySettings();
        settings.host = "127.0.0.1";
        settings.port = 0;
        settings.bodySeconds = 2;
        settings.openProject = openProject;
        settings.maxRequests = maxRequests;
        server = GatewayServer.start(
                settings,
                new GatewayServer.Parts(
                        log,
                        () -> Projects.of(projects),
                        new Outcomes(metrics, Clock.systemUTC()),
                        metrics,
                        Clock.systemUTC(),
                        () -> true,
                        () -> projectsRead,
                        api -> {}));
    }

    /** Lets the project have other settings. */
    public void configure(ProjectSettings settings) {
        projects.set(0, project(settings));
    }

    /** Lets it have that project instead of its own. */
    public void hold(Project project) {
        projects.set(0, project);
    }

    /** Its own project with those settings. */
    public static Project project(ProjectSettings settings) {
        IngestKey ingest = new IngestKey(KEY, "default", true, Instant.EPOCH);
        return new Project(42, "shop", true, Instant.EPOCH, 1, List.of(ingest), settings);
    }

    /** Whether it has read its projects yet. */
    public void projectsRead(boolean read) {
        projectsRead = read;
    }

    /** As it was in the beginning. */
    public void reset() {
        configure(ProjectSettings.DEFAULT.withRateLimits(RateLimits.NONE));
        projectsRead = true;
        log.accept();
        log.take();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}

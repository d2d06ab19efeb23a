// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.api.Access;
import dev.errata.gateway.api.AuditApi;
import dev.errata.gateway.api.Callers;
import dev.errata.gateway.api.CommandsApi;
import dev.errata.gateway.api.JobsApi;
import dev.errata.gateway.api.KnownCluster;
import dev.errata.gateway.api.LiveApi;
import dev.errata.gateway.api.MembersApi;
import dev.errata.gateway.api.ProjectsApi;
import dev.errata.gateway.api.ReadApi;
import dev.errata.gateway.api.ReleasesApi;
import dev.errata.gateway.api.RulesApi;
import dev.errata.gateway.api.SessionApi;
import dev.errata.gateway.api.SilencesApi;
import dev.errata.gateway.api.SimulationsApi;
import dev.errata.gateway.api.TracesApi;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.audit.AuditLog;
import dev.errata.gateway.flink.Cluster;
import dev.errata.gateway.flink.FlinkApi;
import dev.errata.gateway.live.LiveHub;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.MemberRegister;
import dev.errata.gateway.member.MembersTopic;
import dev.errata.gateway.member.Sessions;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectRegister;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.project.ProjectsTopic;
import dev.errata.gateway.silence.SilencesTopic;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.gateway.trace.TraceSources;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What people use beside what clients use: everything below {@code /api/v1}, behind one door. */
final class Api implements AutoCloseable {

    private final GatewaySettings settings;
    private final Map<String, ?> kafka;
    private final ProjectsTopic projects;
    private final TraceSources traces;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AdminToken administrator;
    private final MembersTopic members;
    private final SilencesTopic silences;
    private final TopicWriter writer;
    private final ReadQueries queries;
    private final LiveHub live;

    private Api(
            GatewaySettings settings,
            Map<String, ?> kafka,
            ProjectsTopic projects,
            TraceSources traces,
            MeterRegistry metrics,
            Clock clock,
            AdminToken administrator) {
        this.settings = settings;
        this.kafka = kafka;
        this.projects = projects;
        this.traces = traces;
        this.metrics = metrics;
        this.clock = clock;
        this.administrator = administrator;
        this.members = MembersTopic.follow(kafka);
        this.silences = SilencesTopic.follow(kafka);
        this.writer = new TopicWriter(kafka);
        this.queries = new ReadQueries(traces.queries());
        this.live = LiveHub.start(LiveApi.changes(queries));
        metrics.gauge("errata.live.listeners", live, LiveHub::count);
    }

    /**
     * Begins to follow what it needs; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    static Api open(
            GatewaySettings settings,
            Map<String, ?> kafka,
            ProjectsTopic projects,
            TraceSources traces,
            MeterRegistry metrics,
            Clock clock,
            AdminToken administrator) {
        return new Api(settings, kafka, projects, traces, metrics, clock, administrator);
    }

    /** Adds all operations to a server. */
    void mount(ServerBuilder server) {
        Sessions sessions = Sessions.of(administrator, clock);
        Callers callers = new Callers(
                administrator,
                () -> members.isReady() ? Optional.of(members.current()) : Optional.empty(),
                sessions,
                new FailedLogins(clock),
                clock);
        Access access = new Access(callers, AuditLog.of(writer, metrics), this::projectName, clock);
        mount(server, callers, sessions, access);
    }

    /** Adds them behind another door. */
    void mount(ServerBuilder server, Callers callers, Sessions sessions, Access access) {
        new SessionApi(callers, sessions, settings.basePath()).mount(server, access);
        new MembersApi(new MemberRegister(kafka, clock, new SecureRandom()), members).mount(server, access);
        new ProjectsApi(new ProjectRegister(kafka, clock, new SecureRandom()), projects).mount(server, access);
        new ReleasesApi(
                        projects::current,
                        projects::isReady,
                        release -> writer.write(Topic.RELEASES, release.key(), release.toJson()),
                        clock)
                .mount(server, access);
        KnownProjects known = new KnownProjects(this::knownProjects, queries);
        new ReadApi(this::knownProjects, traces.queries(), Access::callerName, clock).mount(server, access);
        new CommandsApi(known, writer, queries, clock).mount(server, access);
        new LiveApi(live, known, clock).mount(server, access);
        new RulesApi(writer, queries).mount(server, access);
        new AuditApi(queries, clock).mount(server, access);
        KnownCluster cluster = new KnownCluster(
                settings.flink().map(address -> new Cluster(new FlinkApi(address), settings.jobJar())));
        new JobsApi(cluster).mount(server, access);
        new SimulationsApi(known, queries, cluster).mount(server, access);
        new SilencesApi(silences, writer, known, clock).mount(server, access);
        new TracesApi(projects::current, projects::isReady, traces.lookup(), TracesApi.LIMIT).mount(server, access);
    }

    private Optional<Projects> knownProjects() {
        return projects.isReady() ? Optional.of(projects.current()) : Optional.empty();
    }

    private String projectName(String nameOrId) {
        return projects.current().find(nameOrId).map(Project::name).orElse(nameOrId);
    }

    /** Ends what a server that stops would wait for. */
    void endStreams() {
        live.close();
    }

    @Override
    public void close() {
        live.close();
        writer.close();
        silences.close();
        members.close();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.release;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.Running;
import dev.errata.local.TimeConverter;
import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.parse.release.ReleaseParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata release}: which release of a service was deployed where, and when. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Tell of deployments, and list the releases that are known.")
public final class ReleaseCommand implements Runnable {
    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: add or list");
    }

    @Command(mixinStandardHelpOptions = true, description = "A release was deployed; the latest word of one holds.")
    int add(
            @Parameters(paramLabel = "PROJECT") String project,
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "VERSION", description = "As its events name their release.") String version,
            @Option(names = "--environment", paramLabel = "NAME", defaultValue = "", description = "Where.")
                    String environment,
            @Option(
                            names = "--at",
                            paramLabel = "TIME",
                            converter = TimeConverter.class,
                            description = "When; else now, which is also the latest.")
                    @Nullable
                    Instant at)
            throws IOException {
        Deployment deployment = checked(new Deployment(
                project, service, environment, version, at == null ? clock.millis() : at.toEpochMilli()));
        try (TopicWriter kafka = Running.kafka()) {
            kafka.write(Topic.RELEASES, deployment.key(), deployment.toJson());
        }
        out().println("written " + deployment.toJson());
        out().flush();
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "List the releases of a project, the latest first.")
    int list(@Parameters(paramLabel = "PROJECT") String project) throws IOException {
        try (Queries queries = Running.clickHouse(out())) {
            new ReleaseReport(out()).list(queries.run("release/list_releases", Map.of("project", project)));
        }
        return 0;
    }

    /** As the job would read it now; IllegalArgumentException if it would reject it. */
    private Deployment checked(Deployment deployment) {
        byte[] json = deployment.toJson().getBytes(StandardCharsets.UTF_8);
        Deployment[] read = {deployment};
        new ReleaseParser()
                .parse(
                        new RawPayload("", "", clock.millis(), "", "", json),
                        accepted -> read[0] = accepted,
                        rejection -> {
                            throw new IllegalArgumentException(rejection.detail());
                        });
        return read[0];
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

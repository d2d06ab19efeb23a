// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.project;

import dev.errata.gateway.project.Change;
import dev.errata.gateway.project.ProjectRegister;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.local.Installation;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.PortProbe;
import dev.errata.local.home.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata project}: who may send, and with which keys. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Create and change projects and their ingest keys; needs Kafka only.")
public final class ProjectCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what: create, list, show, rotate, enable, disable or set");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Create a project with one key, and print how to send to it.")
    int create(@Parameters(paramLabel = "NAME") String name, @Mixin SettingsOptions options) throws IOException {
        return tell(register().create(name, options.applyTo(ProjectSettings.DEFAULT)));
    }

    @Command(mixinStandardHelpOptions = true, description = "List all projects.")
    int list() throws IOException {
        report().list(register().read().all());
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Show one project, its keys and settings.")
    int show(@Parameters(paramLabel = "NAME") String name) throws IOException {
        return register()
                .read()
                .find(name)
                .map(project -> {
                    report().show(project);
                    return 0;
                })
                .orElseGet(() -> fail("there is no project '%s'".formatted(name)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add a key; those before stay valid until they are disabled.")
    int rotate(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--label", defaultValue = "", description = "What people call the key.") String label)
            throws IOException {
        return tell(register().rotate(name, label, OptionalLong.empty()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Disable a project, or one of its keys.")
    int disable(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--key", paramLabel = "KEY", description = "The key, or how it begins.") @Nullable
                    String key)
            throws IOException {
        return switchTo(name, key, false);
    }

    @Command(mixinStandardHelpOptions = true, description = "Enable a project again, or one of its keys.")
    int enable(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--key", paramLabel = "KEY", description = "The key, or how it begins.") @Nullable
                    String key)
            throws IOException {
        return switchTo(name, key, true);
    }

    @Command(mixinStandardHelpOptions = true, description = "Change settings; what is not named stays.")
    int set(@Parameters(paramLabel = "NAME") String name, @Mixin SettingsOptions options) throws IOException {
        return tell(register().configure(name, options::applyTo, OptionalLong.empty()));
    }

    private int switchTo(String name, @Nullable String key, boolean enabled) throws IOException {
        return tell(
                key == null
                        ? register().setEnabled(name, enabled, OptionalLong.empty())
                        : register().setKeyEnabled(name, key, enabled, OptionalLong.empty()));
    }

    private int tell(Change change) {
        if (change instanceof Change.Done done) {
            report().show(done.project());
            return 0;
        }
        return fail(((Change.Refused) change).detail());
    }

    private int fail(String detail) {
        spec.commandLine().getErr().println("errata: " + detail);
        return 1;
    }

    private ProjectReport report() {
        PrintWriter out = spec.commandLine().getOut();
        return new ProjectReport(out, ports().of(Endpoint.GATEWAY));
    }

    private static ProjectRegister register() throws IOException {
        Ports ports = ports();
        if (!PortProbe.answers(ports.of(Endpoint.KAFKA))) {
            throw new IOException("Kafka does not run on %s; start it with './errata up kafka'"
                    .formatted(ports.address(Endpoint.KAFKA)));
        }
        Map<String, String> kafka = Map.of("bootstrap.servers", ports.address(Endpoint.KAFKA));
        return new ProjectRegister(kafka, Clock.systemUTC(), new SecureRandom());
    }

    private static Ports ports() {
        try {
            return Installation.home().ports();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

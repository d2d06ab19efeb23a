// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.project;

import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.SettingsJson;
import java.io.PrintWriter;
import java.util.List;

/** Prints projects for people: what to paste into a client first. */
record ProjectReport(PrintWriter out, int port) {
    private static final String ROW = "%6s  %-24s %-9s %5s  %s%n";

    void list(List<Project> projects) {
        out.printf(ROW, "ID", "NAME", "STATE", "KEYS", "CREATED");
        for (Project project : projects) {
            out.printf(
                    ROW,
                    project.id(),
                    project.name(),
                    state(project.enabled()),
                    project.keys().stream().filter(IngestKey::enabled).count(),
                    project.createdAt());
        }
        out.flush();
    }

    void show(Project project) {
        out.printf(
                "project %s (%d), %s, version %d%n",
                project.name(), project.id(), state(project.enabled()), project.version());
        for (IngestKey key : project.keys()) {
            out.printf("  %-8s  %-12s  %s%n", state(key.enabled()), key.label(), dsn(project, key));
        }
        out.println("settings " + SettingsJson.write(project.settings()));
        project.keys().stream()
                .filter(IngestKey::enabled)
                .reduce((before, newest) -> newest)
                .ifPresent(key -> snippets(project, key));
        out.flush();
    }

    /** What the SDKs of Sentry are configured with. */
    private String dsn(Project project, IngestKey key) {
        return "http://%s@localhost:%d/%d".formatted(key.value(), port, project.id());
    }

    private void snippets(Project project, IngestKey key) {
        out.printf("%nSentry SDKs:%n  export SENTRY_DSN=%s%n", dsn(project, key));
        out.printf("OpenTelemetry SDKs:%n  export OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:%d%n", port);
        out.printf("  export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf%n");
        out.printf("  export OTEL_EXPORTER_OTLP_HEADERS=x-errata-key=%s%n", key.value());
    }

    private static String state(boolean enabled) {
        return enabled ? "enabled" : "disabled";
    }
}

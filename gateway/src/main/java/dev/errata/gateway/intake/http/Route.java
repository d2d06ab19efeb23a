// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import dev.errata.gateway.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a path asks for.
 *
 * @param project number or name in the path, or empty where the key alone must tell
 */
public record Route(Route.Kind kind, String project) {

    /** The kinds of requests that the intake takes. */
    public enum Kind {
        ENVELOPE,
        STORE,
        LINES,
        OTLP_TRACES,
        OTLP_LOGS,
        OTLP_METRICS,
        GRPC_TRACES,
        GRPC_LOGS,
        GRPC_METRICS
    }

    private static final String COLLECTOR = "opentelemetry.proto.collector.";

    /** Whether the path names that project, by number or name, or none. */
    public boolean mayBelongTo(Project named) {
        return project.isEmpty() || project.equals(named.name()) || project.equals(Long.toString(named.id()));
    }

    /**
     * Reads a path, with or without a slash at its end, folding slashes that follow one another. What stands before the
     * part that is known does not matter: a DSN may have a path, and then the client's requests have it too.
     *
     * @return empty if it is no path of the intake
     */
    public static Optional<Route> parse(String path) {
        List<String> parts = parts(path);
        int size = parts.size();
        if (size < 2) {
            return Optional.empty();
        }
        String last = parts.get(size - 1);
        String before = parts.get(size - 2);
        if (before.equals("v1")) {
            return otlp(last, mountedProject(parts));
        }
        if (before.equals("api") && last.equals("store")) {
            return Optional.of(new Route(Kind.STORE, ""));
        }
        if (size > 2 && parts.get(size - 3).equals("api")) {
            return ofProject(before, last);
        }
        return grpc(before + "/" + last);
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > from) {
                    parts.add(path.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static Optional<Route> ofProject(String project, String what) {
        return switch (what) {
            case "envelope" -> Optional.of(new Route(Kind.ENVELOPE, project));
            case "store" -> Optional.of(new Route(Kind.STORE, project));
            case "lines" -> Optional.of(new Route(Kind.LINES, project));
            default -> Optional.empty();
        };
    }

    /** The project in {@code /api/P/integration/otlp/v1/traces} or {@code /api/P/otlp/v1/traces}, as Sentry has them. */
    private static String mountedProject(List<String> parts) {
        int otlp = parts.size() - 3;
        if (otlp < 2 || !parts.get(otlp).equals("otlp")) {
            return "";
        }
        int project = parts.get(otlp - 1).equals("integration") ? otlp - 2 : otlp - 1;
        return project > 0 && parts.get(project - 1).equals("api") ? parts.get(project) : "";
    }

    private static Optional<Route> otlp(String signal, String project) {
        return switch (signal) {
            case "traces" -> Optional.of(new Route(Kind.OTLP_TRACES, project));
            case "logs" -> Optional.of(new Route(Kind.OTLP_LOGS, project));
            case "metrics" -> Optional.of(new Route(Kind.OTLP_METRICS, project));
            default -> Optional.empty();
        };
    }

    private static Optional<Route> grpc(String method) {
        return switch (method) {
            case COLLECTOR + "trace.v1.TraceService/Export" -> Optional.of(new Route(Kind.GRPC_TRACES, ""));
            case COLLECTOR + "logs.v1.LogsService/Export" -> Optional.of(new Route(Kind.GRPC_LOGS, ""));
            case COLLECTOR + "metrics.v1.MetricsService/Export" -> Optional.of(new Route(Kind.GRPC_METRICS, ""));
            default -> Optional.empty();
        };
    }
}

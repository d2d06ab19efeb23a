// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

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

    /**
     * Reads a path, with or without a slash at its end, folding slashes that follow one another.
     *
     * @param prefix path under which the gateway is mounted as clients see it, or empty
     * @return empty if it is no path of the intake
     */
    public static Optional<Route> parse(String path, String prefix) {
        List<String> parts = parts(path);
        List<String> mounted = parts(prefix);
        if (!mounted.isEmpty()
                && parts.size() > mounted.size()
                && parts.subList(0, mounted.size()).equals(mounted)) {
            parts = parts.subList(mounted.size(), parts.size());
        }
        return switch (parts.size()) {
            case 2 ->
                parts.get(0).equals("api") && parts.get(1).equals("store")
                        ? Optional.of(new Route(Kind.STORE, ""))
                        : parts.get(0).equals("v1") ? otlp(parts.get(1), "") : grpc(parts);
            case 3 -> parts.get(0).equals("api") ? ofProject(parts.get(1), parts.get(2)) : Optional.empty();
            default -> mountedOtlp(parts);
        };
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

    /** {@code /api/P/integration/otlp/v1/traces} and {@code /api/P/otlp/v1/traces}, as Sentry has them. */
    private static Optional<Route> mountedOtlp(List<String> parts) {
        int size = parts.size();
        boolean mounted = size >= 5
                && size <= 6
                && parts.get(0).equals("api")
                && (size == 5 || parts.get(2).equals("integration"))
                && parts.get(size - 3).equals("otlp")
                && parts.get(size - 2).equals("v1");
        return mounted ? otlp(parts.get(size - 1), parts.get(1)) : Optional.empty();
    }

    private static Optional<Route> otlp(String signal, String project) {
        return switch (signal) {
            case "traces" -> Optional.of(new Route(Kind.OTLP_TRACES, project));
            case "logs" -> Optional.of(new Route(Kind.OTLP_LOGS, project));
            case "metrics" -> Optional.of(new Route(Kind.OTLP_METRICS, project));
            default -> Optional.empty();
        };
    }

    private static Optional<Route> grpc(List<String> parts) {
        return switch (parts.get(0) + "/" + parts.get(1)) {
            case COLLECTOR + "trace.v1.TraceService/Export" -> Optional.of(new Route(Kind.GRPC_TRACES, ""));
            case COLLECTOR + "logs.v1.LogsService/Export" -> Optional.of(new Route(Kind.GRPC_LOGS, ""));
            case COLLECTOR + "metrics.v1.MetricsService/Export" -> Optional.of(new Route(Kind.GRPC_METRICS, ""));
            default -> Optional.empty();
        };
    }
}

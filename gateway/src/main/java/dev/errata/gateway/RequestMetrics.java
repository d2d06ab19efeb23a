// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.intake.http.Route;
import dev.errata.gateway.intake.outcome.Latencies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts requests with their bytes and times, by kind and status. */
final class RequestMetrics {

    private record Kind(String name, int status) {}

    private record Meters(Timer requests, Counter bytes) {}

    private final Map<Kind, Meters> meters = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    HttpResponse measure(HttpService delegate, ServiceRequestContext ctx, HttpRequest request) throws Exception {
        ctx.log().whenComplete().thenAccept(log -> count(ctx, log));
        return delegate.serve(ctx, request);
    }

    private void count(ServiceRequestContext ctx, RequestLog log) {
        String name = Route.parse(ctx.path())
                .map(route -> route.kind().name().toLowerCase(Locale.ROOT))
                .orElse("none");
        int status = log.responseHeaders().status().code();
        Meters counted = meters.computeIfAbsent(new Kind(name, status), this::meters);
        counted.requests().record(log.totalDurationNanos(), TimeUnit.NANOSECONDS);
        counted.bytes().increment(log.requestLength());
    }

    private Meters meters(Kind kind) {
        String status = Integer.toString(kind.status());
        Timer requests = Timer.builder("errata.requests")
                .description("Requests of the intake")
                .tags("endpoint", kind.name(), "status", status)
                .serviceLevelObjectives(Latencies.bounds())
                .register(registry);
        Counter bytes = Counter.builder("errata.received.bytes")
                .description("Bodies of requests as they were sent")
                .tags("endpoint", kind.name(), "status", status)
                .register(registry);
        return new Meters(requests, bytes);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import com.linecorp.armeria.common.ClosedSessionException;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.stream.AbortedStreamException;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.intake.body.BodyReader;
import dev.errata.gateway.intake.http.Cors;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.http.Route;
import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.limits.MemoryBudget;
import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Outcomes;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Projects;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings each request to the endpoint of its protocol, and turns every failure into an answer and a line in the books. */
public final class IntakeService implements HttpService {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeService.class);
    private static final int RETRY_SECONDS = 5;

    private final Map<Route.Kind, Endpoint> endpoints;
    private final Supplier<Projects> projects;
    private final BooleanSupplier projectsRead;
    private final BodyReader bodies;
    private final MemoryBudget memory;
    private final int maxRequests;
    private final AtomicInteger requests = new AtomicInteger();
    private final Outcomes outcomes;
    private final Clock clock;

    /**
     * A service for all paths of the intake.
     *
     * @param projectsRead whether the projects are known; until then nobody can be told that a key is wrong
     * @param maxRequests how many may be open
     */
    public IntakeService(
            Map<Route.Kind, Endpoint> endpoints,
            Supplier<Projects> projects,
            BooleanSupplier projectsRead,
            BodyReader bodies,
            MemoryBudget memory,
            int maxRequests,
            Outcomes outcomes,
            Clock clock) {
        this.endpoints = Map.copyOf(endpoints);
        this.projects = projects;
        this.projectsRead = projectsRead;
        this.bodies = bodies;
        this.memory = memory;
        this.maxRequests = maxRequests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        Optional<Route> route = Route.parse(ctx.path());
        if (request.method() == HttpMethod.OPTIONS && route.isPresent()) {
            return Cors.preflight();
        }
        if (route.isEmpty()) {
            return afterDraining(ctx, request, Reason.UNKNOWN_PATH);
        }
        boolean pixel = request.method() == HttpMethod.GET && route.get().kind() == Route.Kind.STORE;
        if (request.method() != HttpMethod.POST && !pixel) {
            return afterDraining(ctx, request, Reason.METHOD_NOT_ALLOWED);
        }
        return HttpResponse.of(serve(ctx, request, route.get()));
    }

    private CompletableFuture<HttpResponse> serve(ServiceRequestContext ctx, HttpRequest request, Route route) {
        Endpoint endpoint = endpoints.get(route.kind());
        if (endpoint == null) {
            throw new IllegalStateException("no endpoint for " + route.kind());
        }
        boolean known = projectsRead.getAsBoolean(); // asked before the projects are taken
        Lease lease = memory.lease();
        var exchange = new Exchange(ctx, request, route, projects.get(), bodies, lease, clock.millis());
        CompletableFuture<HttpResponse> answer;
        try {
            if (requests.incrementAndGet() > maxRequests) {
                throw new Refused(Reason.MEMORY, "too many requests are open", RETRY_SECONDS);
            }
            if (!known) {
                throw new Refused(Reason.KAFKA_AWAY, "the projects are not read yet", RETRY_SECONDS);
            }
            answer = endpoint.accept(exchange);
        } catch (RuntimeException e) {
            answer = exchange.drain().thenCompose(nothing -> CompletableFuture.failedFuture(e));
        }
        return answer.handle((taken, failure) -> {
            lease.close();
            requests.decrementAndGet();
            return failure == null ? taken : refuse(endpoint, exchange, failure);
        });
    }

    private HttpResponse refuse(Endpoint endpoint, Exchange exchange, Throwable failure) {
        Refused refused = refusal(failure);
        outcomes.count(exchange.project(), exchange.category(), refused.reason(), exchange.quantity());
        return endpoint.refuse(exchange, refused);
    }

    private static Refused refusal(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (cause instanceof ClosedSessionException || cause instanceof AbortedStreamException) {
            return new Refused(Reason.SLOW_CLIENT, "the request did not come to its end");
        }
        LOG.error("a request failed", cause);
        return new Refused(Reason.INTERNAL, "an error of the gateway");
    }

    private HttpResponse afterDraining(ServiceRequestContext ctx, HttpRequest request, Reason reason) {
        outcomes.count("", Category.DEFAULT, reason, 1);
        return HttpResponse.of(bodies.drain(ctx, request)
                .thenApply(
                        nothing -> HttpResponse.of(Cors.headers(reason.status()).build())));
    }
}

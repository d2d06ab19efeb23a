// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.AnnotatedService;
import dev.errata.gateway.api.Callers.Found;
import dev.errata.gateway.audit.AuditLog;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.Members;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * The door of the API: lets through who has the role that an operation needs, and has every change written down. Whatever
 * says nothing of a role needs a viewer to read and an admin to change anything, so what is forgotten is closed.
 */
public final class Access implements DecoratingHttpServiceFunction {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Callers callers;
    private final AuditLog audit;
    private final Audited audited;
    private final Clock clock;

    /**
     * A door.
     *
     * @param projects names a project by what a path calls it
     */
    public Access(Callers callers, AuditLog audit, UnaryOperator<String> projects, Clock clock) {
        this.callers = callers;
        this.audit = audit;
        this.audited = new Audited(projects);
        this.clock = clock;
    }

    /** One that knows nobody but the administrator. */
    public static Access ofAdministrator(AdminToken administrator, AuditLog audit, Clock clock) {
        Callers callers = new Callers(
                administrator,
                () -> Optional.of(Members.NONE),
                Sessions.of(administrator, clock),
                new FailedLogins(clock),
                clock);
        return new Access(callers, audit, name -> name, clock);
    }

    /** The name of who asks, behind a door. */
    public static String callerName(ServiceRequestContext context) {
        return Caller.of(context).name();
    }

    @Override
    public HttpResponse serve(HttpService next, ServiceRequestContext context, HttpRequest request) throws Exception {
        context.mutateAdditionalResponseHeaders(headers -> headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff"));
        Optional<HttpResponse> refusal = refusal(next, context, request);
        if (READING.contains(request.method())) {
            return refusal.isPresent() ? refusal.get() : next.serve(context, request);
        }
        if (refusal.isPresent() && Caller.find(context).isEmpty()) {
            return refusal.get(); // strangers do not fill the audit
        }
        return HttpResponse.of(request.aggregate()
                .thenCompose(whole -> change(next, context, whole, refusal))
                .exceptionally(
                        failure -> new ApiFailures().handleException(context, request, Exceptions.peel(failure))));
    }

    /** The answer to whoever may not; empty if they may. */
    private Optional<HttpResponse> refusal(HttpService next, ServiceRequestContext context, HttpRequest request) {
        Optional<Role> needed = needed(next, request.method());
        if (needed.isEmpty()) {
            return SameOrigin.objectionToLogin(request.headers())
                    .map(objection -> Problem.response(HttpStatus.FORBIDDEN, objection));
        }
        Found found = callers.find(request.headers(), context.clientAddress());
        if (found instanceof Found.Nobody nobody) {
            return Optional.of(Problem.response(nobody.status(), nobody.detail(), nobody.retrySeconds()));
        }
        Caller caller = ((Found.Known) found).caller();
        caller.attachTo(context);
        if (!caller.role().covers(needed.get())) {
            return Optional.of(Problem.response(
                    HttpStatus.FORBIDDEN,
                    "needs the role %s; %s has the role %s"
                            .formatted(
                                    needed.get().wireName(),
                                    caller.name(),
                                    caller.role().wireName())));
        }
        if (caller.session().isEmpty() || READING.contains(request.method())) {
            return Optional.empty();
        }
        return SameOrigin.objection(request.headers())
                .map(objection -> Problem.response(HttpStatus.FORBIDDEN, objection));
    }

    /** Whoever is not known afterwards is a stranger: a login that failed is counted, and not written down. */
    private CompletableFuture<HttpResponse> change(
            HttpService next,
            ServiceRequestContext context,
            AggregatedHttpRequest request,
            Optional<HttpResponse> refusal) {
        HttpResponse answer = refusal.orElseGet(() -> ask(next, context, request.toHttpRequest()));
        return answer.aggregate()
                .thenApplyAsync(
                        whole -> {
                            if (Caller.find(context).isPresent()
                                    && !whole.status().equals(HttpStatus.TOO_MANY_REQUESTS)) {
                                audit.add(audited.change(context, name(next), request, whole, clock.instant()));
                            }
                            return whole.toHttpResponse();
                        },
                        context.blockingTaskExecutor());
    }

    private static HttpResponse ask(HttpService next, ServiceRequestContext context, HttpRequest request) {
        context.updateRequest(request);
        try {
            return next.serve(context, request)
                    .recover(failure -> new ApiFailures().handleException(context, request, Exceptions.peel(failure)));
        } catch (Exception e) { // what Armeria itself throws before an operation is called
            return new ApiFailures().handleException(context, request, e);
        }
    }

    /** The role that the operation needs; empty if anyone may. */
    static Optional<Role> needed(HttpService service, HttpMethod method) {
        AnnotatedService annotated = service.as(AnnotatedService.class);
        Method operation = annotated == null ? null : annotated.method();
        if (operation != null && operation.isAnnotationPresent(Anonymous.class)) {
            return Optional.empty();
        }
        Needs needs = operation == null ? null : operation.getAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(needs.value());
        }
        return Optional.of(READING.contains(method) ? Role.VIEWER : Role.ADMIN);
    }

    private static String name(HttpService service) {
        AnnotatedService annotated = service.as(AnnotatedService.class);
        return annotated == null ? "" : annotated.methodName();
    }
}

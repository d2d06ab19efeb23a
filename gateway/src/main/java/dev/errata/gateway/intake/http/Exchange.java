// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.intake.body.BodyReader;
import dev.errata.gateway.intake.body.ContentCoding;
import dev.errata.gateway.intake.body.Unpacking;
import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.Projects;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** One request while it is served, and what is known of it so far for the books. */
public final class Exchange {

    /** Larger bodies leave the event loop, which serves other clients too. */
    private static final int SMALL = 64 * 1024;

    private final ServiceRequestContext ctx;
    private final HttpRequest request;
    private final Route route;
    private final Projects projects;
    private final BodyReader bodies;
    private final Lease lease;
    private final long receivedAt;
    private volatile String project = "";
    private volatile Category category = Category.ERROR;
    private volatile int quantity = 1;

    /**
     * A request that has begun.
     *
     * @param receivedAt epoch milliseconds
     */
    public Exchange(
            ServiceRequestContext ctx,
            HttpRequest request,
            Route route,
            Projects projects,
            BodyReader bodies,
            Lease lease,
            long receivedAt) {
        this.ctx = ctx;
        this.request = request;
        this.route = route;
        this.projects = projects;
        this.bodies = bodies;
        this.lease = lease;
        this.receivedAt = receivedAt;
    }

    public Route route() {
        return route;
    }

    public RequestHeaders headers() {
        return request.headers();
    }

    public QueryParams query() {
        return ctx.queryParams();
    }

    /** Epoch milliseconds. */
    public long receivedAt() {
        return receivedAt;
    }

    /** Address of the client. */
    public String clientAddress() {
        return ctx.clientAddress().getHostAddress();
    }

    /** The projects as they were when the request began. */
    public Projects projects() {
        return projects;
    }

    /**
     * The project that the key opens, if the path names no other.
     *
     * @throws Refused if the key opens none
     */
    public Admission.Granted admit(String key) {
        Admission admission = route.project().isEmpty() ? projects.admit(key) : projects.admit(route.project(), key);
        if (admission instanceof Admission.Granted granted) {
            belongsTo(granted.project());
            checkOrigin(granted.project());
            return granted;
        }
        throw refusal(((Admission.Refused) admission).reason());
    }

    private static Refused refusal(Admission.Reason reason) {
        return switch (reason) {
            case UNKNOWN_KEY -> new Refused(Reason.UNKNOWN_KEY, "event submission rejected with_reason: ProjectId");
            case WRONG_PROJECT -> new Refused(Reason.WRONG_PROJECT, "the key is not one of this project");
            case DISABLED_KEY -> new Refused(Reason.DISABLED_KEY, "the key is disabled");
            case DISABLED_PROJECT -> new Refused(Reason.DISABLED_PROJECT, "the project is disabled");
        };
    }

    private void checkOrigin(Project project) {
        String origin = headers().get(HttpHeaderNames.ORIGIN);
        if (origin != null && !project.settings().allowsOrigin(origin)) {
            throw new Refused(Reason.ORIGIN_NOT_ALLOWED, "the project does not allow this origin");
        }
    }

    /** From now on whatever is refused is the project's. */
    public void belongsTo(Project owner) {
        project = owner.name();
    }

    /** From now on whatever is refused is that much of that. */
    public void concerns(Category what, int howMuch) {
        category = what;
        quantity = howMuch;
    }

    public String project() {
        return project;
    }

    public Category category() {
        return category;
    }

    public int quantity() {
        return quantity;
    }

    /**
     * Reads the body and hands it over as it stands on the wire, off the event loop if it is large or packed.
     *
     * @param limit bytes on the wire
     * @param packed whether it may become far more than it is
     */
    public <T> CompletableFuture<T> withBody(int limit, boolean packed, Function<byte[], T> use) {
        return bodies.read(ctx, request, limit, lease)
                .thenCompose(wire -> packed || wire.length > SMALL
                        ? apart(() -> use.apply(wire))
                        : CompletableFuture.completedFuture(use.apply(wire)));
    }

    /** Does what may take long off the event loop. */
    public <T> CompletableFuture<T> apart(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, ctx.blockingTaskExecutor());
    }

    /**
     * Counts a copy of what was read that lives until the answer.
     *
     * @throws Refused if the memory is not there
     */
    public void charge(int bytes) {
        lease.take(bytes);
    }

    /** The bytes before they were packed, at most {@code limit}. */
    public byte[] unpack(List<ContentCoding> codings, byte[] packed, int limit) {
        return Unpacking.unpack(codings, packed, limit, lease);
    }

    /** Takes a body off the wire that nobody wants. */
    public CompletableFuture<Void> drain() {
        return bodies.drain(ctx, request);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpObject;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Reads a body as it comes, of any framing, up to a limit. What is refused is still taken off the wire, within bounds, so
 * that the client sees the answer instead of a broken connection.
 */
public final class BodyReader {

    /** How much of a refused body is taken off the wire. */
    private static final long MAX_DRAINED = 16L * 1024 * 1024;

    private final long timeoutMillis;

    /**
     * A reader.
     *
     * @param timeoutMillis how long a client may take for its body
     */
    public BodyReader(long timeoutMillis) {
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * The body as it stands on the wire. Completes in the request's event loop, with {@link Refused} if it is too large,
     * too slow, or more than the memory there is.
     */
    public CompletableFuture<byte[]> read(ServiceRequestContext ctx, HttpRequest request, int limit, Lease lease) {
        return subscribe(ctx, request, new BoundedBytes(limit, lease));
    }

    /** Takes a body off the wire that nobody wants; completes always. */
    public CompletableFuture<Void> drain(ServiceRequestContext ctx, HttpRequest request) {
        return subscribe(ctx, request, null).handle((nothing, failure) -> null);
    }

    private CompletableFuture<byte[]> subscribe(
            ServiceRequestContext ctx, HttpRequest request, @Nullable BoundedBytes bytes) {
        Reading reading = new Reading(bytes);
        ScheduledFuture<?> clock =
                ctx.eventLoop().withoutContext().schedule(reading::tooSlow, timeoutMillis, TimeUnit.MILLISECONDS);
        request.subscribe(reading, ctx.eventLoop());
        return reading.result.whenComplete((body, failure) -> clock.cancel(false));
    }

    private static final class Reading implements Subscriber<HttpObject> {

        private static final byte[] NOTHING = {};

        private final CompletableFuture<byte[]> result = new CompletableFuture<>();
        private final @Nullable BoundedBytes bytes;
        private @Nullable Subscription subscription;
        private @Nullable Refused refused;
        private long drained;

        Reading(@Nullable BoundedBytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(HttpObject object) {
            if (!(object instanceof HttpData data)) {
                return; // trailers say nothing here
            }
            if (bytes == null || refused != null) {
                drain(data);
                return;
            }
            try {
                bytes.append(data.array(), 0, data.length());
            } catch (Refused e) {
                refused = e;
            }
        }

        private void drain(HttpData data) {
            drained += data.length();
            if (drained > MAX_DRAINED) {
                stop(refused == null ? new Refused(Reason.TOO_LARGE, "far too large") : refused);
            }
        }

        void tooSlow() {
            stop(refused == null ? new Refused(Reason.SLOW_CLIENT, "the body did not come in time") : refused);
        }

        private void stop(Refused why) {
            if (result.completeExceptionally(why) && subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            if (refused != null) {
                result.completeExceptionally(refused);
                return;
            }
            try {
                result.complete(bytes == null ? NOTHING : bytes.take());
            } catch (Refused e) {
                result.completeExceptionally(e);
            }
        }
    }
}

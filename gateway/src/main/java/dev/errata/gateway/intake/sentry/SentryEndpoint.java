// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import dev.errata.gateway.intake.auth.Dsn;
import dev.errata.gateway.intake.auth.SentryAuth;
import dev.errata.gateway.intake.body.ContentCoding;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.http.Intake;
import dev.errata.gateway.intake.http.Route;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Serves Sentry SDKs: envelope, store, and the pixel of browsers that can only load an image. */
public final class SentryEndpoint implements Endpoint {

    /** Bytes of an envelope whose key stands only in it, packed or not: most of them are read for nobody. */
    private static final int UNKNOWN_SENDER = 1024 * 1024;

    private final Intake intake;
    private final EventIntake events;
    private final ThreadLocal<SentryReader> readers;

    public SentryEndpoint(Intake intake) {
        this.intake = intake;
        this.events = new EventIntake(intake);
        this.readers =
                ThreadLocal.withInitial(() -> new SentryReader(intake.limits().event()));
    }

    @Override
    public CompletableFuture<HttpResponse> accept(Exchange exchange) {
        Optional<SentryAuth> auth = SentryAuth.of(exchange.headers(), exchange.query());
        Optional<Granted> granted = auth.map(shown -> exchange.admit(shown.key()));
        boolean isEnvelope = exchange.route().kind() == Route.Kind.ENVELOPE;
        if (granted.isEmpty() && !isEnvelope) {
            throw new Refused(Reason.KEY_MISSING, "the request shows no key");
        }
        if (exchange.headers().method() == HttpMethod.GET) {
            return pixel(exchange, auth, granted.orElseThrow());
        }
        List<ContentCoding> codings = ContentCoding.parse(exchange.headers().getAll(HttpHeaderNames.CONTENT_ENCODING));
        boolean known = granted.isPresent();
        boolean packed = !codings.isEmpty() || !isEnvelope;
        int limit = known ? intake.limits().wire() : UNKNOWN_SENDER;
        return exchange.withBody(limit, packed, wire -> {
                    byte[] body = exchange.unpack(
                            codings, wire, known ? intake.limits().envelope() : UNKNOWN_SENDER);
                    SentryItems items = isEnvelope
                            ? readers.get().envelope(body)
                            : readers.get().store(body);
                    return events.take(exchange, auth, granted.orElseGet(() -> tunnelled(exchange, items)), items);
                })
                .thenCompose(taken -> taken.thenApply(SentryAnswers::taken));
    }

    @Override
    public HttpResponse refuse(Exchange exchange, Refused refused) {
        return SentryAnswers.refused(refused);
    }

    private CompletableFuture<HttpResponse> pixel(Exchange exchange, Optional<SentryAuth> auth, Granted granted) {
        if (exchange.route().kind() != Route.Kind.STORE) {
            throw new Refused(Reason.METHOD_NOT_ALLOWED, "an envelope is posted");
        }
        // A plus sign that was not escaped has become a blank.
        String data = exchange.query().get("sentry_data", "").replace(' ', '+');
        return exchange.drain()
                .thenCompose(nothing -> exchange.apart(() -> {
                    SentryItems items = readers.get().store(data.getBytes(StandardCharsets.UTF_8));
                    return events.take(exchange, auth, granted, items);
                }))
                .thenCompose(taken -> taken)
                .thenApply(id -> SentryAnswers.pixel());
    }

    /** The key of an envelope that came through a tunnel stands only in its header. */
    private static Granted tunnelled(Exchange exchange, SentryItems items) {
        Dsn dsn = Dsn.parse(items.header().dsn())
                .orElseThrow(() -> items.worthless()
                        .orElseGet(() -> new Refused(Reason.KEY_MISSING, "neither request nor envelope shows a key")));
        return exchange.admit(dsn.key());
    }
}

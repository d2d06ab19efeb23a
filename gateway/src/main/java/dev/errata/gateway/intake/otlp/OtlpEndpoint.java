// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import dev.errata.gateway.intake.body.ContentCoding;
import dev.errata.gateway.intake.http.Cors;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves OTLP over HTTP, protobuf and JSON; the answer is in the encoding of the request. */
public final class OtlpEndpoint implements Endpoint {

    private static final MediaType PROTOBUF = MediaType.parse("application/x-protobuf");
    private static final int OK = 200;

    private final TelemetryIntake telemetry;

    public OtlpEndpoint(TelemetryIntake telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public CompletableFuture<HttpResponse> accept(Exchange exchange) {
        Signal signal = Signal.of(exchange.route().kind());
        exchange.concerns(signal.category(), 1);
        Granted granted = telemetry.admit(exchange);
        MediaType type = exchange.headers().contentType();
        boolean json = isJson(type);
        if (!json && !isProtobuf(type)) {
            throw new Refused(Reason.UNKNOWN_MEDIA_TYPE, "OTLP is application/x-protobuf or application/json");
        }
        List<ContentCoding> codings = ContentCoding.parse(exchange.headers().getAll(HttpHeaderNames.CONTENT_ENCODING));
        return exchange.withBody(
                        telemetry.limit(),
                        !codings.isEmpty(),
                        wire -> telemetry.take(
                                exchange, granted, signal, json, exchange.unpack(codings, wire, telemetry.limit())))
                .thenCompose(taken -> taken)
                .thenApply(partial -> HttpResponse.of(
                        Cors.headers(OK)
                                .contentType(json ? MediaType.JSON : PROTOBUF)
                                .build(),
                        HttpData.wrap(json ? partial.toJson() : partial.toProtobuf())));
    }

    @Override
    public HttpResponse refuse(Exchange exchange, Refused refused) {
        RequestHeaders headers = exchange.headers();
        boolean protobuf = isProtobuf(headers.contentType());
        ResponseHeadersBuilder answer =
                Cors.headers(refused.reason().status()).contentType(protobuf ? PROTOBUF : MediaType.JSON);
        if (refused.retryAfterSeconds() > 0) {
            answer.addInt(HttpHeaderNames.RETRY_AFTER, refused.retryAfterSeconds());
        }
        RpcStatus status = RpcStatus.of(refused);
        return HttpResponse.of(answer.build(), HttpData.wrap(protobuf ? status.toProtobuf() : status.toJson()));
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && type.type().equals("application")
                && type.subtype().equals("json");
    }

    private static boolean isProtobuf(@Nullable MediaType type) {
        return type != null
                && type.type().equals("application")
                && (type.subtype().equals("x-protobuf") || type.subtype().equals("protobuf"));
    }
}

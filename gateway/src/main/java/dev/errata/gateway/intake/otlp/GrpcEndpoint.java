// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import dev.errata.gateway.intake.body.ContentCoding;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Serves OTLP over gRPC. Each call is one message and one answer, so the framing is five bytes, and the message stays the
 * bytes that Kafka gets; no generated code is needed.
 */
public final class GrpcEndpoint implements Endpoint {

    private static final MediaType GRPC = MediaType.parse("application/grpc");
    private static final Set<String> CONTENT_TYPES = Set.of("application/grpc", "application/grpc+proto");
    private static final String STATUS = "grpc-status";
    private static final int FRAME = 5;
    private static final ResponseHeaders OK =
            ResponseHeaders.builder(HttpStatus.OK).contentType(GRPC).build();

    private final TelemetryIntake telemetry;

    public GrpcEndpoint(TelemetryIntake telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public CompletableFuture<HttpResponse> accept(Exchange exchange) {
        Signal signal = Signal.of(exchange.route().kind());
        exchange.concerns(signal.category(), 1);
        Granted granted = telemetry.admit(exchange);
        MediaType type = exchange.headers().contentType();
        if (type == null || !CONTENT_TYPES.contains(type.type() + "/" + type.subtype())) {
            throw new Refused(Reason.UNKNOWN_MEDIA_TYPE, "this path is called by gRPC");
        }
        List<ContentCoding> codings = ContentCoding.parse(exchange.headers().getAll("grpc-encoding"));
        return exchange.withBody(
                        telemetry.limit() + FRAME,
                        !codings.isEmpty(),
                        wire -> telemetry.take(exchange, granted, signal, false, message(exchange, codings, wire)))
                .thenCompose(taken -> taken)
                .thenApply(partial ->
                        HttpResponse.of(OK, HttpData.wrap(framed(partial.toProtobuf())), HttpHeaders.of(STATUS, "0")));
    }

    private byte[] message(Exchange exchange, List<ContentCoding> codings, byte[] wire) {
        if (wire.length < FRAME || ByteBuffer.wrap(wire).getInt(1) != wire.length - FRAME) {
            throw new Refused(Reason.MALFORMED, "a call has one message");
        }
        exchange.charge(wire.length - FRAME);
        byte[] message = Arrays.copyOfRange(wire, FRAME, wire.length);
        return wire[0] == 0 ? message : exchange.unpack(codings, message, telemetry.limit());
    }

    private static byte[] framed(byte[] message) {
        return ByteBuffer.allocate(FRAME + message.length)
                .put((byte) 0)
                .putInt(message.length)
                .put(message)
                .array();
    }

    @Override
    public HttpResponse refuse(Exchange exchange, Refused refused) {
        RpcStatus status = RpcStatus.of(refused);
        String message =
                URLEncoder.encode(status.message(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.of(ResponseHeaders.builder(HttpStatus.OK)
                .contentType(GRPC)
                .add(STATUS, Integer.toString(status.code()))
                .add("grpc-message", message)
                .add(
                        "grpc-status-details-bin",
                        Base64.getEncoder().withoutPadding().encodeToString(status.toProtobuf()))
                .build());
    }
}

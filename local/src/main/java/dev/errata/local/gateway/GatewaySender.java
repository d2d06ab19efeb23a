// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import dev.errata.local.shop.ShopPayload;
import dev.errata.local.traffic.BadRequest;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.model.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends single requests to a gateway, one after the other, each as a client would. */
public final class GatewaySender {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A sender.
     *
     * @param address {@code host:port} of the gateway
     */
    public GatewaySender(String address) {
        this.address = address;
    }

    /** What was answered. */
    public record Answer(int status, String body) {}

    /** Sends a request of a real client again: its own headers and framing, but the key and number of that project. */
    public Answer send(CorpusRequest recorded, IngestAccess access) throws IOException, InterruptedException {
        RecordedHttp request = new RecordedHttp(recorded, access);
        HttpRequest.Builder builder = request(request.path());
        request.headers().forEach(header -> builder.header(header.name(), header.value()));
        byte[] body = request.body();
        return send(builder, request.chunked() ? chunked(body) : BodyPublishers.ofByteArray(body));
    }

    /** Sends OTLP as an SDK does. */
    public Answer send(ShopPayload payload, IngestAccess access) throws IOException, InterruptedException {
        HttpRequest.Builder builder = request(payload.format() == Format.OTLP_SPANS ? "/v1/traces" : "/v1/logs")
                .header("content-type", "application/x-protobuf")
                .header("x-errata-key", access.key());
        return send(builder, BodyPublishers.ofByteArray(payload.bytes()));
    }

    /** Sends a request that nobody can use. */
    public Answer send(BadRequest bad) throws IOException, InterruptedException {
        HttpRequest.Builder builder = request(bad.path());
        bad.headers().forEach(builder::header);
        return send(builder, BodyPublishers.ofByteArray(bad.body()));
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(LIMIT);
    }

    private Answer send(HttpRequest.Builder request, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}

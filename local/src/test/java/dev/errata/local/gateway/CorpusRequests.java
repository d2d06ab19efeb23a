// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.local.Checkout;
import dev.errata.local.traffic.Corpus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** The requests of real clients, sent again as the clients sent them, but to one project. */
final class CorpusRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding");

    private final Path folder = Checkout.find().resolve(Corpus.IN_CHECKOUT);

    /** One request of the corpus, as its index describes it. */
    record Recorded(JsonNode entry) {

        boolean isOtlp() {
            return entry.path("protocol").asText().startsWith("otlp");
        }

        boolean hasEvent() {
            for (JsonNode type : entry.path("item_types")) {
                if (type.asText().equals("event")) {
                    return true;
                }
            }
            return false;
        }

        String eventId() {
            return entry.path("event_id").asText();
        }

        String url() {
            return entry.path("url").asText();
        }

        @Override
        public String toString() {
            return entry.path("file").asText() + " " + url();
        }
    }

    List<Recorded> all() throws IOException {
        List<Recorded> requests = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
            if (!line.isBlank()) {
                requests.add(new Recorded(JSON.readTree(line)));
            }
        }
        return requests;
    }

    /** The request with the key and the number of the project in place of those of the recording. */
    HttpRequest request(Recorded recorded, Function<String, URI> gateway) throws IOException {
        String path = recorded.url()
                .replaceAll("/api/\\d+/", "/api/" + GatewayStack.PROJECT + "/")
                .replaceAll("sentry_key=[0-9a-f]+", "sentry_key=" + GatewayStack.KEY);
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.apply(path));
        boolean chunked = false;
        for (JsonNode header : recorded.entry().path("headers")) {
            String name = header.get(0).asText().toLowerCase(Locale.ROOT);
            String value = header.get(1).asText();
            chunked |= name.equals("transfer-encoding");
            if (!OWN.contains(name)) {
                request.header(name, name.equals("x-sentry-auth") ? withKey(value) : value);
            }
        }
        if (recorded.isOtlp()) {
            request.header("x-errata-key", GatewayStack.KEY);
        }
        byte[] body = body(recorded.entry());
        return request.POST(
                        chunked
                                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String withKey(String auth) {
        return auth.replaceAll("sentry_key=[0-9a-f]+", "sentry_key=" + GatewayStack.KEY)
                .replaceAll(",? ?sentry_secret=\\w+", "");
    }

    private byte[] body(JsonNode entry) throws IOException {
        if (entry.path("file").isNull()) {
            return Files.readAllBytes(folder.resolve(entry.path("wire_file").asText()));
        }
        byte[] body = Files.readAllBytes(folder.resolve(entry.path("file").asText()));
        if (entry.path("protocol").asText().equals("sentry-envelope")) {
            body = withDsn(body);
        }
        if (entry.path("inner_encoding").asText().equals("base64+zlib")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pack(new DeflaterOutputStream(out), body);
            body = Base64.getEncoder().encode(out.toByteArray());
        }
        if (entry.path("content_encoding").asText().equals("gzip")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pack(new GZIPOutputStream(out), body);
            body = out.toByteArray();
        }
        return body;
    }

    private static void pack(OutputStream packing, byte[] body) throws IOException {
        try (packing) {
            packing.write(body);
        }
    }

    private static byte[] withDsn(byte[] envelope) throws IOException {
        int end = 0;
        while (end < envelope.length && envelope[end] != '\n') {
            end++;
        }
        ObjectNode header = (ObjectNode) JSON.readTree(envelope, 0, end);
        if (header.has("dsn")) {
            header.put("dsn", "http://" + GatewayStack.KEY + "@127.0.0.1/" + GatewayStack.PROJECT);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.toString().getBytes(StandardCharsets.UTF_8));
        out.write(envelope, end, envelope.length - end);
        return out.toByteArray();
    }
}

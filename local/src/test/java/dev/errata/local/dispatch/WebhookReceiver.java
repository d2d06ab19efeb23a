// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A receiver of webhooks that keeps all it gets, and can be told to refuse. */
final class WebhookReceiver implements AutoCloseable {

    record Message(String id, String timestamp, String signature, byte[] body, JsonNode json, boolean taken) {

        /** Group and status. */
        String shown() {
            return json.at("/alerts/0/labels/group_id").asText() + " "
                    + json.path("status").asText();
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpServer server;
    private final List<Message> messages = new ArrayList<>();
    private volatile int status = 204;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int answer = status;
        var headers = exchange.getRequestHeaders();
        Message message = new Message(
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                body,
                mapper.readTree(body),
                answer < 300);
        synchronized (this) {
            messages.add(message);
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    void answer(int code) {
        status = code;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    /** Those that were answered with success. */
    synchronized List<Message> taken() {
        return messages.stream().filter(Message::taken).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

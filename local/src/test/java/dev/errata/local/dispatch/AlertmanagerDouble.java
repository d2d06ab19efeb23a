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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does with alerts what Alertmanager does, but at once: the whole set of labels is the identity; an alert is on while its
 * end is not past; an end before the start is refused; people are told when one goes on that was not, and when one goes off
 * that was on.
 */
public final class AlertmanagerDouble implements AlertReceiver {

    private record Alert(JsonNode labels, Instant startsAt, Instant endsAt) {

        boolean isOn() {
            return endsAt.isAfter(Instant.now());
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpServer server;
    private final Map<JsonNode, Alert> alerts = new LinkedHashMap<>();
    private final List<Notification> told = new ArrayList<>();

    public AlertmanagerDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/alerts", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode posted = mapper.readTree(exchange.getRequestBody());
        int status = 200;
        for (JsonNode alert : posted) {
            status = take(new Alert(
                            alert.path("labels"),
                            Instant.parse(alert.path("startsAt").asText()),
                            Instant.parse(alert.path("endsAt").asText())))
                    ? status
                    : 400;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized boolean take(Alert alert) {
        if (alert.endsAt().isBefore(alert.startsAt()) || !alert.labels().has("alertname")) {
            return false;
        }
        Alert known = alerts.put(alert.labels(), alert);
        boolean wasOn = known != null && known.isOn();
        if (wasOn != alert.isOn() && alert.labels().has("group_id")) {
            told.add(new Notification(alert.labels(), alert.isOn() ? "firing" : "resolved", ""));
        }
        return true;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public synchronized List<Notification> notifications() {
        return List.copyOf(told);
    }

    @Override
    public synchronized List<String> active() {
        return alerts.values().stream()
                .filter(Alert::isOn)
                .map(alert -> alert.labels().path("alertname").asText())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

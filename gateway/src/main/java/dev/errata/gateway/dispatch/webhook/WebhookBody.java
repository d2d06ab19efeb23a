// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One firing in the form of Alertmanager's webhook, version 4; the same bytes for the same change. */
final class WebhookBody {

    private static final String NEVER = "0001-01-01T00:00:00Z";
    private static final String RECEIVER = "errata";
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int SEPARATOR = 0xff;

    private final PageUrl pages;

    WebhookBody(PageUrl pages) {
        this.pages = pages;
    }

    /** The JSON as UTF-8. */
    byte[] write(Firing firing) {
        String status = firing.on() ? "firing" : "resolved";
        JsonWriter json = new JsonWriter().beginObject();
        json.name("version").value("4");
        json.name("groupKey").value(firing.key());
        json.name("truncatedAlerts").value(0);
        json.name("status").value(status);
        json.name("receiver").value(RECEIVER);
        pairs("groupLabels", firing.labels(), json);
        pairs("commonLabels", firing.labels(), json);
        pairs("commonAnnotations", firing.annotations(), json);
        json.name("externalURL").value(pages.base());
        json.name("alerts").beginArray().beginObject();
        json.name("status").value(status);
        pairs("labels", firing.labels(), json);
        pairs("annotations", firing.annotations(), json);
        json.name("startsAt").value(time(firing.startsAt()));
        json.name("endsAt").value(firing.on() ? NEVER : time(firing.endsAt()));
        json.name("generatorURL").value(pages.of(firing));
        json.name("fingerprint").value(fingerprint(firing.labels()));
        return json.endObject().endArray().endObject().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void pairs(String name, Map<String, String> pairs, JsonWriter json) {
        json.name(name).beginObject();
        pairs.forEach((key, value) -> json.name(key).value(value));
        json.endObject();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** As Prometheus names a set of labels: FNV-1a of names and values in order, each with a byte after it. */
    static String fingerprint(Map<String, String> labels) {
        long hash = FNV_BASIS;
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            hash = add(add(hash, label.getKey()), label.getValue());
        }
        return String.format("%016x", hash);
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            sum = (sum ^ b & 0xff) * FNV_PRIME;
        }
        return (sum ^ SEPARATOR) * FNV_PRIME;
    }
}

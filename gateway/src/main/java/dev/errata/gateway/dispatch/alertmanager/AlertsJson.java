// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import dev.errata.alerting.Firing;
import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts as Alertmanager's API v2 takes them. */
final class AlertsJson {

    /** For how long an alert counts as on if it is not posted again. */
    static final Duration LEASE = Duration.ofMinutes(4);

    private final PageUrl pages;

    AlertsJson(PageUrl pages) {
        this.pages = pages;
    }

    /** The array of them as UTF-8, posted now. */
    byte[] write(List<PostedAlert> alerts, long now) {
        JsonWriter json = new JsonWriter().beginArray();
        alerts.forEach(alert -> write(alert, now, json));
        return json.endArray().toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(PostedAlert alert, long now, JsonWriter json) {
        Firing firing = alert.firing();
        long endsAt = alert.isOn() ? now + LEASE.toMillis() : alert.endsAt();
        json.beginObject().name("labels");
        pairs(firing.labels(), json);
        json.name("annotations");
        pairs(firing.annotations(), json);
        // Event time may be ahead of this clock, and an alert that ends before it starts is refused.
        json.name("startsAt").value(time(Math.min(firing.startsAt(), Math.min(now, endsAt))));
        json.name("endsAt").value(time(endsAt));
        if (!pages.of(firing).isEmpty()) {
            json.name("generatorURL").value(pages.of(firing));
        }
        json.endObject();
    }

    private static void pairs(Map<String, String> pairs, JsonWriter json) {
        json.beginObject();
        pairs.forEach((name, value) -> json.name(name).value(value));
        json.endObject();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}

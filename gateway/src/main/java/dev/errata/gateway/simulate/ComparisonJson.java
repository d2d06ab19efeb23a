// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.simulate;

import dev.errata.alerting.Firing;
import dev.errata.gateway.simulate.Comparison.Delay;
import dev.errata.gateway.simulate.Comparison.Pair;
import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes a comparison for machines; times are ISO-8601. */
public final class ComparisonJson {

    private final JsonWriter json = new JsonWriter();

    private ComparisonJson() {}

    /** One JSON object. */
    public static String of(Comparison comparison, List<String> notSimulated) {
        ComparisonJson text = new ComparisonJson();
        text.write(comparison, notSimulated);
        return text.json.toString();
    }

    private void write(Comparison comparison, List<String> notSimulated) {
        json.beginObject();
        json.name("before").value(comparison.oldName());
        json.name("after").value(comparison.newName());
        json.name("notifications");
        pair(comparison.total());
        json.name("by_rule").beginObject();
        comparison.byRule().forEach(this::figure);
        json.endObject().name("by_day").beginObject();
        comparison.byDay().forEach((day, pair) -> figure(day.toString(), pair));
        json.endObject();
        groups("missed", comparison.missed());
        groups("added", comparison.added());
        json.name("later").beginArray();
        comparison.later().forEach(this::later);
        json.endArray().name("suppressed").beginArray();
        comparison.suppressed().entrySet().forEach(this::suppressed);
        json.endArray().name("not_simulated").beginArray();
        notSimulated.forEach(json::value);
        json.endArray().endObject();
    }

    private void figure(String name, Pair pair) {
        json.name(name);
        pair(pair);
    }

    private void pair(Pair pair) {
        json.beginObject();
        json.name("before").value(pair.before()).name("after").value(pair.after());
        json.endObject();
    }

    private void groups(String name, List<Firing> first) {
        json.name(name).beginArray();
        for (Firing firing : first) {
            json.beginObject();
            group(firing);
            json.name("rule").value(firing.rule());
            json.name("starts_at").value(time(firing));
            json.endObject();
        }
        json.endArray();
    }

    private void later(Delay delay) {
        json.beginObject();
        group(delay.before());
        json.name("rule").beginObject();
        json.name("before").value(delay.before().rule());
        json.name("after").value(delay.after().rule());
        json.endObject();
        json.name("starts_at").beginObject();
        json.name("before").value(time(delay.before()));
        json.name("after").value(time(delay.after()));
        json.endObject().name("millis").value(delay.millis()).endObject();
    }

    private void suppressed(Map.Entry<Suppressed, Pair> entry) {
        json.beginObject();
        json.name("rule").value(entry.getKey().rule());
        json.name("reason").value(entry.getKey().reason());
        json.name("times");
        pair(entry.getValue());
        json.endObject();
    }

    private void group(Firing firing) {
        json.name("project").value(firing.project());
        json.name("group").value(Fingerprint.hex(firing.group()));
        json.name("environment").value(firing.environment());
        json.name("title").value(firing.title());
    }

    private static String time(Firing firing) {
        return Instant.ofEpochMilli(firing.startsAt()).toString();
    }
}

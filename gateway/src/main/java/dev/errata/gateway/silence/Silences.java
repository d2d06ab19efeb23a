// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import dev.errata.alerting.Firing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All silences as they are at one moment; immutable. */
public final class Silences {

    public static final Silences NONE = of(List.of());

    private final TreeMap<String, Silence> byId = new TreeMap<>();

    private Silences(Collection<Silence> silences) {
        silences.forEach(silence -> byId.put(silence.id(), silence));
    }

    public static Silences of(Collection<Silence> silences) {
        return new Silences(silences);
    }

    public Optional<Silence> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of a project that were not over at that time, the latest first. */
    public List<Silence> of(String project, Instant since) {
        return byId.values().stream()
                .filter(silence ->
                        silence.project().equals(project) && silence.endsAt().isAfter(since))
                .sorted(Comparator.comparing(Silence::startsAt).reversed().thenComparing(Silence::id))
                .toList();
    }

    /** Those that were over at that time. */
    public List<Silence> overSince(Instant time) {
        return byId.values().stream()
                .filter(silence -> silence.endsAt().isBefore(time))
                .toList();
    }

    /** Whether nobody is to be told of that alert at that time. */
    public boolean cover(Firing firing, Instant now) {
        if (byId.isEmpty()) {
            return false;
        }
        Map<String, String> labels = firing.labels();
        return byId.values().stream().anyMatch(silence -> silence.covers(firing, labels, now));
    }
}

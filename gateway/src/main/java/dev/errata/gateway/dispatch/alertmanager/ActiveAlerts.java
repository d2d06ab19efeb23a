// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import dev.errata.alerting.Firing;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The alerts that are on, and those that went off a short while ago. Thread safe. */
public final class ActiveAlerts {

    /** How long an alert that went off is posted again, as Alertmanager asks of its clients. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Firing> on = new LinkedHashMap<>();
    private final Map<Map<String, String>, PostedAlert> alerts = new HashMap<>();
    private long revision;

    /**
     * The alerts at one time.
     *
     * @param revision to ask for later changes
     */
    record Snapshot(long revision, List<PostedAlert> alerts) {}

    public ActiveAlerts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes in what goes on or off.
     *
     * @param at when that was said, epoch milliseconds; what went off too long ago is not posted
     * @return whether that is a change, and not the same firing said again, perhaps with other labels
     */
    public synchronized boolean take(Firing next, long at) {
        Firing last = on.get(next.key());
        if (last != null && !last.labels().equals(next.labels())) {
            end(last, Math.min(at, clock.millis()), at);
        }
        if (next.on()) {
            on.put(next.key(), next);
            alerts.put(next.labels(), new PostedAlert(next, 0, 0, ++revision));
        } else {
            on.remove(next.key());
            end(next, Math.min(next.endsAt(), clock.millis()), at);
        }
        notifyAll();
        return last == null || !next.on() || last.startsAt() != next.startsAt();
    }

    private void end(Firing firing, long endsAt, long at) {
        long keptUntil = at + KEPT.toMillis();
        if (keptUntil <= clock.millis()) {
            alerts.remove(firing.labels());
        } else {
            alerts.put(firing.labels(), new PostedAlert(firing, Math.max(endsAt, 1), keptUntil, ++revision));
        }
    }

    /** The firing of that key, if it is on. */
    public synchronized Optional<Firing> find(String key) {
        return Optional.ofNullable(on.get(key));
    }

    /** All that is on, in the order in which it went on. */
    public synchronized List<Firing> on() {
        return List.copyOf(on.values());
    }

    /** How many are on. */
    public synchronized int count() {
        return on.size();
    }

    /** How many of them fulfil a condition. */
    public synchronized int count(Predicate<Firing> condition) {
        return (int) on.values().stream().filter(condition).count();
    }

    /** What has changed since a revision; everything since 0. */
    synchronized Snapshot since(long seen) {
        alerts.values().removeIf(alert -> !alert.isOn() && alert.keptUntil() <= clock.millis());
        return new Snapshot(
                revision,
                alerts.values().stream()
                        .filter(alert -> alert.revision() > seen)
                        .toList());
    }

    /** Waits until something changes after a revision, at most that long. */
    synchronized void awaitChange(long seen, Duration limit) throws InterruptedException {
        if (revision <= seen && limit.toMillis() > 0) {
            wait(limit.toMillis());
        }
    }
}

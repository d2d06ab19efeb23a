// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.clickhouse.Queries;
import dev.errata.local.traffic.GeneratedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Asks again and again which of the sent probes can be seen, and notes when each is first. */
final class ProbeWatch implements AutoCloseable {

    private static final String EVENTS = """
            SELECT toString(event_id) FROM events
            WHERE received_at >= now() - INTERVAL 5 MINUTE AND event_id IN {probes:Array(UUID)}
            """;

    private static final String GROUPS = """
            SELECT toString(e.event_id) FROM events AS e
            INNER JOIN v_groups AS g ON g.project = e.project AND g.group_id = e.fingerprint
            WHERE e.received_at >= now() - INTERVAL 5 MINUTE AND e.event_id IN {probes:Array(UUID)}
            """;

    private final Queries queries;
    private final String question;
    private final Duration pause;
    private final Map<String, Long> sentNanos = new ConcurrentHashMap<>();
    private final List<Double> millis = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    private ProbeWatch(Queries queries, String question, Duration pause) {
        this.queries = queries;
        this.question = question;
        this.pause = pause;
        this.thread = new Thread(this::watch, "probe-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sees a probe when its row is in {@code events}. */
    static ProbeWatch ofEvents(Queries queries) {
        return new ProbeWatch(queries, EVENTS, Duration.ofMillis(100));
    }

    /** Sees a probe, the first of its error, when the group that it founds is in {@code v_groups}. */
    static ProbeWatch ofGroups(Queries queries) {
        return new ProbeWatch(queries, GROUPS, Duration.ofMillis(500));
    }

    /** Notes that a probe was sent just now. */
    void sent(GeneratedEvent event) {
        String id = event.id().toString();
        String uuid = id.substring(0, 8) + "-" + id.substring(8, 12) + "-" + id.substring(12, 16) + "-"
                + id.substring(16, 20) + "-" + id.substring(20);
        sentNanos.put(uuid, System.nanoTime());
    }

    /** Probes not seen yet. */
    int open() {
        return sentNanos.size();
    }

    /** Waits until every probe is seen or the time is over. */
    void awaitAll(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (open() > 0 && System.nanoTime() < end) {
            Thread.sleep(pause.toMillis());
        }
    }

    /** The latencies seen so far. */
    synchronized double[] millis() {
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void watch() {
        while (!closed) {
            if (!sentNanos.isEmpty()) {
                look();
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        String probes =
                sentNanos.keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "[", "]"));
        List<List<String>> seen =
                queries.ask(question, Map.of("probes", probes)).rows();
        long now = System.nanoTime();
        for (List<String> row : seen) {
            Long sent = sentNanos.remove(row.get(0));
            if (sent != null) {
                note((now - sent) / 1e6);
            }
        }
    }

    private synchronized void note(double latency) {
        millis.add(latency);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what changed in the projects that somebody looks at, once for all of them, and tells them. */
public final class LiveHub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** How much later than its time a row may show. */
    private static final Duration OVERLAP = Duration.ofSeconds(8);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MAX_LISTENERS = 500;
    private static final int MAX_OF_ONE_CALLER = 50;

    private final Changes changes;
    private final Map<String, Watched> projects = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Map<String, Integer> callers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "errata-live");
        thread.setDaemon(true);
        return thread;
    });

    /** A project that somebody looks at. */
    private static final class Watched {
        /** Those who look, with the name of the caller. */
        private final Map<Listener, String> listeners = new ConcurrentHashMap<>();

        private final Map<Kind, Recent> recent = new EnumMap<>(Kind.class);
        private long askedAt = System.nanoTime();
    }

    LiveHub(Changes changes) {
        this.changes = changes;
    }

    /** Begins to ask as soon as somebody looks. */
    public static LiveHub start(Changes changes) {
        LiveHub hub = new LiveHub(changes);
        hub.clock.scheduleWithFixedDelay(hub::ask, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        hub.clock.scheduleWithFixedDelay(
                hub::keepAlive, KEEP_ALIVE.toMillis(), KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
        return hub;
    }

    /** Lets a caller look at a project; false if too many do already, or this one with too many pages. */
    public boolean add(String project, String caller, Listener listener) {
        int ofCaller = callers.merge(caller, 1, Integer::sum);
        if (listeners.incrementAndGet() > MAX_LISTENERS || ofCaller > MAX_OF_ONE_CALLER) {
            left(caller);
            return false;
        }
        projects.compute(project, (name, known) -> {
            Watched watched = known == null ? new Watched() : known;
            watched.listeners.put(listener, caller);
            return watched;
        });
        return true;
    }

    private void left(String caller) {
        listeners.decrementAndGet();
        callers.computeIfPresent(caller, (name, pages) -> pages == 1 ? null : pages - 1);
    }

    /** Somebody no longer looks. */
    public void remove(String project, Listener listener) {
        projects.computeIfPresent(project, (name, watched) -> {
            String caller = watched.listeners.remove(listener);
            if (caller != null) {
                left(caller);
            }
            return watched.listeners.isEmpty() ? null : watched;
        });
    }

    /** How many look. */
    public int count() {
        return listeners.get();
    }

    void ask() {
        projects.forEach((project, watched) -> {
            try {
                ask(project, watched);
            } catch (RuntimeException e) { // an executor would never run it again
                LOG.warn("what changed in {} is not known, and is asked again: {}", project, e.toString());
            }
        });
    }

    private void ask(String project, Watched watched) {
        long now = System.nanoTime();
        Duration since = Duration.ofNanos(now - watched.askedAt).plus(OVERLAP);
        Duration time = since.compareTo(LONGEST) < 0 ? since : LONGEST;
        for (Kind kind : Kind.values()) {
            List<Change> changed = changes.within(kind, project, time);
            List<String> fresh =
                    watched.recent.computeIfAbsent(kind, first -> new Recent()).fresh(changed);
            if (!fresh.isEmpty()) {
                watched.listeners.keySet().forEach(listener -> listener.changed(kind, fresh));
            }
        }
        watched.askedAt = now;
    }

    private void keepAlive() {
        projects.forEach((project, watched) -> watched.listeners.keySet().forEach(listener -> {
            if (!listener.keepAlive()) {
                remove(project, listener);
            }
        }));
    }

    /** Ends all streams: a server that stops waits for them. */
    @Override
    public void close() {
        clock.shutdownNow();
        projects.values().forEach(watched -> watched.listeners.keySet().forEach(Listener::end));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code errata.projects}, so that a process has all projects in memory and keeps nothing itself. While Kafka is
 * away, what was known stays valid.
 */
public final class ProjectsTopic implements AutoCloseable {
    /** The topic: compacted, one partition, keyed by the number of the project. */
    public static final String NAME = "errata.projects";

    private static final Logger LOG = LoggerFactory.getLogger(ProjectsTopic.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ProjectsLog log;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Object changed = new Object();
    private volatile Projects current = Projects.NONE;
    private volatile boolean ready;

    private ProjectsTopic(ProjectsLog log) {
        this.log = log;
        this.thread = new Thread(this::run, "errata-projects");
        this.thread.setDaemon(true);
    }

    /**
     * Begins to read in a thread of its own; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    public static ProjectsTopic follow(Map<String, ?> kafka) {
        ProjectsTopic topic = new ProjectsTopic(ProjectsLog.open(kafka, LIMIT));
        topic.thread.start();
        return topic;
    }

    /** The projects as last read; none before {@link #isReady}. */
    public Projects current() {
        return current;
    }

    /** True once everything was read that the topic held at the start; from then on for good. */
    public boolean isReady() {
        return ready;
    }

    /** Waits until it is ready, at most that long; false when it is not. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return await(projects -> ready, limit);
    }

    /** Waits until it has read that state of the project or a later one; false when that takes longer than the limit. */
    public boolean await(Project written, Duration limit) throws InterruptedException {
        return await(
                projects -> projects.byId(written.id())
                        .filter(seen -> seen.version() >= written.version())
                        .isPresent(),
                limit);
    }

    private boolean await(Predicate<Projects> condition, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (changed) {
            while (!condition.test(current)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                changed.wait(left);
            }
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        log.wakeUp();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (log) {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (WakeupException | InterruptException closed) {
            LOG.debug("no longer following {}", NAME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            if (ready) {
                log.poll(POLL);
            } else {
                log.readToEnd(LIMIT);
            }
            publish();
        } catch (WakeupException | InterruptException closed) {
            throw closed;
        } catch (RuntimeException e) {
            LOG.warn(
                    "cannot read {}, going on with {} projects: {}",
                    NAME,
                    current.all().size(),
                    e.toString());
            closing.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void publish() {
        synchronized (changed) {
            current = log.projects();
            ready = true;
            changed.notifyAll();
        }
    }
}

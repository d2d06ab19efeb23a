// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

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
 * Follows a compacted topic of one partition, so that a process has all of it in memory and keeps nothing itself. While
 * Kafka is away, what was known stays valid.
 */
public final class TopicFollower<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String name;
    private final TopicReader<S> reader;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Object changed = new Object();
    private volatile S current;
    private volatile boolean ready;

    private TopicFollower(String name, TopicReader<S> reader) {
        this.name = name;
        this.reader = reader;
        this.current = reader.current();
        this.thread = new Thread(this::run, name.replace('.', '-'));
        this.thread.setDaemon(true);
    }

    /**
     * Begins to read in a thread of its own; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     * @param state empty; belongs to the follower from now on
     */
    public static <S> TopicFollower<S> follow(String name, Map<String, ?> kafka, TopicState<S> state) {
        TopicFollower<S> follower = new TopicFollower<>(name, new TopicReader<>(name, kafka, state, LIMIT));
        follower.thread.start();
        return follower;
    }

    /** As last read; the empty state before {@link #isReady}. */
    public S current() {
        return current;
    }

    /** True once everything was read that the topic held at the start; from then on for good. */
    public boolean isReady() {
        return ready;
    }

    /** Waits until it is ready, at most that long; false when it is not. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return await(state -> ready, limit);
    }

    /** Waits until what was read fulfils the condition, at most that long; false when it does not. */
    public boolean await(Predicate<S> condition, Duration limit) throws InterruptedException {
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
        reader.wakeUp();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (reader) {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (WakeupException | InterruptException closed) {
            LOG.debug("no longer following {}", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            if (ready) {
                reader.poll(POLL);
            } else {
                reader.readToEnd();
            }
            publish();
        } catch (WakeupException | InterruptException closed) {
            throw closed;
        } catch (RuntimeException e) {
            LOG.warn("cannot read {}, going on with what is known of it: {}", name, e.toString());
            closing.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void publish() {
        synchronized (changed) {
            current = reader.current();
            ready = true;
            changed.notifyAll();
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes one step after another until it is closed; one that fails is taken again after a pause. */
final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Thread thread;
    private final Step step;
    private final Duration grace;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** One step, which may wait. */
    @FunctionalInterface
    interface Step {

        void take() throws InterruptedException;
    }

    private Loop(String name, Duration grace, Step step) {
        this.step = step;
        this.grace = grace;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /**
     * Starts a thread.
     *
     * @param grace how long the step that is under way at the end may take before it is interrupted
     */
    static Loop start(String name, Duration grace, Step step) {
        Loop loop = new Loop(name, grace, step);
        loop.thread.start();
        return loop;
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                stepOrPause();
            }
        } catch (InterruptedException | InterruptException closed) {
            LOG.debug("{} was interrupted", thread.getName());
        }
    }

    private void stepOrPause() throws InterruptedException {
        try {
            step.take();
        } catch (InterruptException closed) {
            throw closed;
        } catch (RuntimeException e) {
            LOG.warn("{} goes on after: {}", thread.getName(), e.toString());
            LOG.debug("the whole of it", e);
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Takes no more steps. */
    void end() {
        closing.countDown();
    }

    @Override
    public void close() {
        end();
        try {
            thread.join(Math.max(1, grace.toMillis()));
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test
    void aStepThatFailsIsTakenAgain() throws InterruptedException {
        CountDownLatch steps = new CountDownLatch(2);
        try (Loop loop = Loop.start("failing", Duration.ZERO, () -> {
            steps.countDown();
            throw new IllegalStateException("on purpose");
        })) {
            assertThat(loop).isNotNull();
            assertThat(steps.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theLastStepMayFinishWithinItsGrace() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Loop loop = Loop.start("slow", Duration.ofSeconds(10), () -> {
            begun.countDown();
            ending.await();
            finished.set(true);
        });
        begun.await();
        Thread closing = new Thread(loop::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) { // for the step
            Thread.onSpinWait();
        }
        ending.countDown();
        closing.join();
        assertThat(finished).isTrue();
    }

    @Test
    void aStepThatWaitsIsInterruptedAtTheEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        try (Loop loop = Loop.start("waiting", Duration.ZERO, () -> {
            begun.countDown();
            new CountDownLatch(1).await();
        })) {
            assertThat(loop).isNotNull();
            begun.await();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("waiting"));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void allQuestionsShareTheTime() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(5), now::get);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(2));
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThatThrownBy(deadline::left).isInstanceOf(OutOfTimeException.class);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import dev.errata.gateway.intake.kafka.EventLog;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps payloads in memory, for tests of what comes before Kafka. */
public final class MemoryLog implements EventLog {

    private final ConcurrentLinkedQueue<Payload> payloads = new ConcurrentLinkedQueue<>();
    private volatile Optional<Refused> refusal = Optional.empty();

    /** From now on nothing is taken, for that reason. */
    public void refuse(Refused reason) {
        refusal = Optional.of(reason);
    }

    /** From now on everything is taken. */
    public void accept() {
        refusal = Optional.empty();
    }

    @Override
    public CompletableFuture<Void> append(List<Payload> more) {
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(refusal.get());
        }
        payloads.addAll(more);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> appendOutcome(String project, byte[] json) {
        return CompletableFuture.completedFuture(null);
    }

    /** What was taken since the last time. */
    public List<Payload> take() {
        List<Payload> taken = List.copyOf(payloads);
        payloads.clear();
        return taken;
    }
}

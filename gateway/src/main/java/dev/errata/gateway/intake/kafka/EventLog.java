// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where payloads are safe. */
public interface EventLog {

    /**
     * Writes all of them, without waiting. Done when every one is acknowledged; failed with
     * {@link dev.errata.gateway.intake.outcome.Refused} when there is no room, or when one may not have been written.
     */
    CompletableFuture<Void> append(List<Payload> payloads);

    /** Writes a count of the books; fails like {@link #append}. */
    CompletableFuture<Void> appendOutcome(String project, byte[] json);
}

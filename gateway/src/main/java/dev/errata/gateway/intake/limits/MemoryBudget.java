// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the bodies of all open requests may hold together. */
public final class MemoryBudget {

    private final long maxBytes;
    private final AtomicLong taken = new AtomicLong();

    public MemoryBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Opens the account of one request. */
    public Lease lease() {
        return new Lease(this);
    }

    /** Bytes that are taken now. */
    public long taken() {
        return taken.get();
    }

    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= maxBytes) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}

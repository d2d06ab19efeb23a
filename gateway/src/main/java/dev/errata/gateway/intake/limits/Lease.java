// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;

/** The share of one request in the {@link MemoryBudget}; its first {@value #FREE} bytes count nothing. */
public final class Lease implements AutoCloseable {

    /** Reports of clients, packed and unpacked, are smaller than this and must pass however full it is. */
    static final int FREE = 8 * 1024;

    private static final int RETRY_SECONDS = 5;

    private final MemoryBudget budget;
    private long used;
    private long taken;
    private boolean closed;

    Lease(MemoryBudget budget) {
        this.budget = budget;
    }

    /**
     * Takes that many bytes more.
     *
     * @throws Refused with {@link Reason#MEMORY} if they are not there
     */
    public synchronized void take(int bytes) {
        used += bytes;
        long more = Math.max(0, used - FREE) - taken;
        if (more <= 0) {
            return;
        }
        if (closed || !budget.take(more)) {
            throw new Refused(Reason.MEMORY, "too much is being read at the moment", RETRY_SECONDS);
        }
        taken += more;
    }

    /** Gives that many of them back, before the end. */
    public synchronized void giveBack(int bytes) {
        used -= bytes;
        long less = taken - Math.max(0, used - FREE);
        if (!closed && less > 0) {
            taken -= less;
            budget.giveBack(less);
        }
    }

    /** Gives everything back; further calls do nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            budget.giveBack(taken);
        }
    }
}

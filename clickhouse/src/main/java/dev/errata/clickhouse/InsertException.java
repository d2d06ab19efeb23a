// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

/** A block that was not, or not surely, inserted. Inserting it again is always safe. */
public final class InsertException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean retryable;

    InsertException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether the same block can succeed later: the server is away or overloaded, rather than the block being wrong. */
    public boolean retryable() {
        return retryable;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

/** A statement that ClickHouse refused, or that did not reach it. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean retryable;

    QueryException(String message, int code, boolean retryable, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.retryable = retryable;
    }

    /** ClickHouse's error code; 0 if the server did not answer. */
    public int code() {
        return code;
    }

    /** Whether the server is away or overloaded, rather than the statement being wrong. */
    public boolean retryable() {
        return retryable;
    }
}

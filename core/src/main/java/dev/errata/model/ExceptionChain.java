// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;

/** Exceptions that led to one report, in the wire order: the innermost cause first, the one that was caught last. */
public record ExceptionChain(List<ThrownException> exceptions) {

    public static final ExceptionChain EMPTY = new ExceptionChain(List.of());

    public boolean isEmpty() {
        return exceptions.isEmpty();
    }

    /**
     * The root cause.
     *
     * @throws IndexOutOfBoundsException if the chain is empty
     */
    public ThrownException innermost() {
        return exceptions.get(0);
    }

    /**
     * The exception that was caught and reported.
     *
     * @throws IndexOutOfBoundsException if the chain is empty
     */
    public ThrownException outermost() {
        return exceptions.get(exceptions.size() - 1);
    }
}

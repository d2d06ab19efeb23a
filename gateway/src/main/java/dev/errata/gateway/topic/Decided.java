// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import java.util.Optional;

/**
 * What was decided upon the state of a topic.
 *
 * @param answer for whoever asked
 * @param record to be written; empty if nothing is to change
 */
public record Decided<R>(R answer, Optional<Record> record) {

    /**
     * The last value of a key.
     *
     * @param value JSON
     */
    public record Record(String key, byte[] value) {}

    /** Nothing is to change. */
    public static <R> Decided<R> unchanged(R answer) {
        return new Decided<>(answer, Optional.empty());
    }

    /** That is to be written. */
    public static <R> Decided<R> written(R answer, String key, byte[] value) {
        return new Decided<>(answer, Optional.of(new Record(key, value)));
    }
}

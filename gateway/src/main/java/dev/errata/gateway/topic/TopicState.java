// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

import org.jspecify.annotations.Nullable;

/**
 * What the records of a compacted topic come to. For one thread.
 *
 * @param <S> immutable
 */
public interface TopicState<S> {

    /**
     * Takes the next record.
     *
     * @param value null if the key was taken away
     * @throws IllegalArgumentException if it is no such value; it is passed over then
     */
    void take(String key, byte @Nullable [] value);

    /** What was taken so far. */
    S current();
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;

/** Calls in order, oldest first, crash site last. */
public record StackTrace(List<Frame> frames) {

    public static final StackTrace EMPTY = new StackTrace(List.of());

    public boolean isEmpty() {
        return frames.isEmpty();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.model.UserSketch;

/**
 * Events in a piece of a window.
 *
 * @param index which piece, counted from the epoch in its length
 * @param users sketch of their users
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record WindowSlice(long index, long count, byte[] users) {

    WindowSlice plus(long more, byte[] others) {
        return new WindowSlice(index, count + more, UserSketch.merge(users, others));
    }
}

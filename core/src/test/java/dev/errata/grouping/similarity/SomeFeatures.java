// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;

/** Features for tests, short to write. */
final class SomeFeatures {

    private SomeFeatures() {}

    /** A stack of the user's own frames, newest first. */
    static Features ofFrames(long... frames) {
        return of(frames, new byte[frames.length]);
    }

    static Features of(long[] frames, byte[] nearness) {
        return new Features(1, frames, nearness, 0, 0, true, new long[0], 0, 0, 0);
    }

    static Features ofContext(long service, long route, long platform) {
        return new Features(1, new long[0], new byte[0], 0, 0, true, new long[0], service, route, platform);
    }
}

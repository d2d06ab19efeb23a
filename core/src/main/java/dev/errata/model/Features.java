// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What variants are compared by when none of their keys is known. A few hundred bytes, kept for every variant.
 *
 * @param type hash of the canonical innermost type
 * @param frames hashes of the canonical frames, newest first, at most {@link #MAX_FRAMES}
 * @param nearness how near each frame is to the user's code, 0 the nearest
 * @param site hash of the crash site, 0 without a stack
 * @param caller hash of the in-app frame that called the crash site, 0 if there is none
 * @param telling whether the stack tells what failed; if not, only the message does
 * @param template message with its variable parts masked
 * @param service the service that failed
 * @param route request route or job that was running
 * @param platform language or runtime
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity, never by equality
public record Features(
        long type,
        long[] frames,
        byte[] nearness,
        long site,
        long caller,
        boolean telling,
        String template,
        String service,
        String route,
        String platform) {

    /** Older frames than these weigh next to nothing. */
    public static final int MAX_FRAMES = 64;

    public Features {
        if (frames.length != nearness.length || frames.length > MAX_FRAMES) {
            throw new IllegalArgumentException("frames and nearness must be equally long and at most " + MAX_FRAMES
                    + ": " + frames.length + ", " + nearness.length);
        }
    }
}

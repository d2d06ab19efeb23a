// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What variants are compared by when none of their keys is known: hashes, a few hundred bytes, kept for every variant.
 *
 * @param type what must agree: the canonical innermost type, with the crash site where a helper failed for it
 * @param frames the canonical frames, newest first, at most {@link #MAX_FRAMES}
 * @param nearness how near each frame is to the user's code, 0 the nearest
 * @param site the crash site, 0 without a stack
 * @param caller the in-app frame that called the crash site, 0 if there is none
 * @param telling whether the stack tells what failed; if not, only the message does
 * @param words the words of the message template as they are compared, 0 for a variable part, at most {@link #MAX_WORDS}
 * @param service the service that failed, 0 if not known
 * @param route request route or job that was running, 0 if not known
 * @param platform language or runtime, 0 if not known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity, never by equality
public record Features(
        long type,
        long[] frames,
        byte[] nearness,
        long site,
        long caller,
        boolean telling,
        long[] words,
        long service,
        long route,
        long platform) {

    /** Older frames than these weigh next to nothing. */
    public static final int MAX_FRAMES = 64;

    /** What comes after so many words is no longer what a message says first. */
    public static final int MAX_WORDS = 32;

    public Features {
        if (frames.length != nearness.length || frames.length > MAX_FRAMES || words.length > MAX_WORDS) {
            throw new IllegalArgumentException("frames and nearness must be equally long, at most " + MAX_FRAMES
                    + ", words at most " + MAX_WORDS + ": " + frames.length + ", " + nearness.length + ", "
                    + words.length);
        }
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

/**
 * A frame as the grouping sees it.
 *
 * @param text stable name, at most {@link #MAX_LENGTH} characters
 * @param hash 64-bit hash of the text, permanent
 * @param ownership whose code it is by the lists
 * @param named whether the text tells which function it is
 * @param helper whether it fails for its callers, such as a check or an assertion
 */
public record CanonicalFrame(String text, long hash, Ownership ownership, boolean named, boolean helper) {

    /** Longer names are cut: no real function needs more. */
    public static final int MAX_LENGTH = 400;
}

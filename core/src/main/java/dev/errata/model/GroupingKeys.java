// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * Exact 64-bit keys of one event, in the order in which they are tried; 0 where a key does not apply.
 *
 * @param rule K0: a rule of the user or the client's own fingerprint
 * @param frames K1: innermost type and canonical in-app frames, or type and message template without a stack; never 0
 * @param site K2: innermost type, message template and crash site
 * @param top K3: innermost type and the top three in-app frames
 */
public record GroupingKeys(long rule, long frames, long site, long top) {

    /** The key that facts are stored under. */
    public long fingerprint() {
        return frames;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * One error of a trace and the failure it belongs to.
 *
 * @param spanId 0 if it is of no span that is known, or whose place is if it did not come
 * @param rootFingerprint of the error at the origin of its failure; its own if it is the root; 0 if that left no error
 * @param rootGroup group of that error; 0 if it left none
 */
public record TracedGroup(
        long fingerprint,
        long group,
        GroupRole role,
        String service,
        long spanId,
        long rootFingerprint,
        long rootGroup) {}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** How much stands behind an origin. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** Which traces of an endpoint are looked at together. */
public enum Cohort {
    /** Nothing failed in them. */
    HEALTHY,
    /** Something failed in them. */
    FAILING,
    /** An error of one variant is in them. */
    VARIANT
}

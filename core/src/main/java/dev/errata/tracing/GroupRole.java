// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** What an error is to the failures of its trace. */
public enum GroupRole {
    /** The failure began here. */
    ROOT,
    /** A failure that began elsewhere came through here. */
    PROPAGATED,
    /** The failure ended here or below: what called did not fail. */
    HANDLED,
    /** No span tells: the trace was not sampled, or the span is missing. */
    UNKNOWN
}

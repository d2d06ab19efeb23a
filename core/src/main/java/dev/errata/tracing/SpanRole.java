// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** What a span is to the failures of its trace. */
public enum SpanRole {
    NONE,
    /** A failure began here. */
    ORIGIN,
    /** It passed on a failure that began elsewhere. */
    CHAIN,
    /** It failed, and what called it did not. */
    HANDLED
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** What a span says of its outcome. {@link #OK} is final: such a span did not fail, whatever else points at it. */
public enum SpanStatus {
    UNSET,
    OK,
    ERROR
}

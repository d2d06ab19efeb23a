// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * A span with what it is to the failures of its trace.
 *
 * @param self microseconds in which none of its children ran
 */
public record TraceSpan(Span span, SpanRole role, long self) {}

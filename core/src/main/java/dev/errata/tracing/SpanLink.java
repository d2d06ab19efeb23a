// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * A span of this or another trace that a span names as a cause, such as that of the message it consumes.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId never 0
 */
public record SpanLink(String traceId, long spanId) {}

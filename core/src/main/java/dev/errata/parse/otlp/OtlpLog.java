// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

/**
 * The fields of a log record that are needed.
 *
 * @param time nanoseconds since the epoch, of the event or else of its observation; 0 if neither is known
 * @param severity severity number, 0 if not given
 * @param body as text
 * @param traceId hex digits, unchecked
 * @param scope name of the instrumentation scope: the logger
 */
record OtlpLog(
        long time,
        int severity,
        String severityText,
        String body,
        Attributes attributes,
        String traceId,
        String spanId,
        String scope) {}

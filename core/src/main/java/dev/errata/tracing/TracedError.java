// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.EventId;
import dev.errata.model.Level;

/**
 * An error event reduced to what correlation needs. Absent text is empty.
 *
 * @param event identity of the report
 * @param occurrence identity of the failure: reports that share it tell of one failure
 * @param traceId 32 lower-case hex digits
 * @param spanId 0 if the event names none
 * @param timestamp event time, epoch milliseconds
 * @param receivedAt epoch milliseconds
 * @param type of the outermost exception
 * @param message cut
 */
public record TracedError(
        String project,
        EventId event,
        long occurrence,
        String traceId,
        long spanId,
        long fingerprint,
        String service,
        String environment,
        long timestamp,
        long receivedAt,
        Level level,
        String type,
        String message) {}

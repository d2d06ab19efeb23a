// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;
import java.util.Map;

/**
 * One report received. Absent text is empty.
 *
 * @param project tenant
 * @param id identity of the report; derived from the content if the sender gave none
 * @param occurrence 64-bit identity of the failure itself: reports that repeat one failure share it
 * @param timestamp when it happened, epoch milliseconds, never after {@code receivedAt}
 * @param receivedAt when it was received, epoch milliseconds
 * @param format wire format it came in
 * @param level how bad
 * @param platform language or runtime as reported, lower case ({@code java}, {@code node}, …)
 * @param service the service that failed
 * @param environment deployment environment
 * @param release version of the service
 * @param serverName host or instance
 * @param transaction route or job that was running
 * @param logger name of the logger that reported
 * @param sdk client name and version, {@code name/version}
 * @param exceptions what was thrown; empty for a plain message
 * @param message the log message as formatted
 * @param messageTemplate the message before formatting, if the client sent it
 * @param callSite stack of the logging call, for a plain message that has one
 * @param clientFingerprint the client's own grouping, possibly with {@code {{ default }}}
 * @param tags searchable pairs
 * @param user 64-bit hash of the affected user, 0 if not known
 * @param requestMethod HTTP method
 * @param requestUrl URL without query
 * @param traceId 32 hex digits
 * @param spanId 16 hex digits
 * @param flags what a reader should know
 */
public record ErrorEvent(
        String project,
        EventId id,
        long occurrence,
        long timestamp,
        long receivedAt,
        Format format,
        Level level,
        String platform,
        String service,
        String environment,
        String release,
        String serverName,
        String transaction,
        String logger,
        String sdk,
        ExceptionChain exceptions,
        String message,
        String messageTemplate,
        StackTrace callSite,
        List<String> clientFingerprint,
        Map<String, String> tags,
        long user,
        String requestMethod,
        String requestUrl,
        String traceId,
        String spanId,
        List<EventFlag> flags) {

    private static final int ORDER_BITS = 21;

    /**
     * Where this event stands among those of its project, whatever order they are read in: by time, and those of one
     * millisecond by a part of their occurrence.
     */
    public long order() {
        return timestamp << ORDER_BITS | occurrence >>> Long.SIZE - ORDER_BITS;
    }

    /** Whether other reports of the same failure may come on other ways: telemetry records it on spans and in logs. */
    public boolean isRepeatable() {
        return !traceId.isEmpty() && (format == Format.OTLP_LOGS || format == Format.OTLP_SPANS);
    }
}

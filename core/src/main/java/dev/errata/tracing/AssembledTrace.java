// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.List;

/**
 * What is known of one trace at one time, in any order and with repetitions.
 *
 * @param traceId 32 lower-case hex digits
 * @param version counts from 1; a later one knows more
 * @param time when the trace was first known to have begun, epoch milliseconds; the same in all versions
 * @param truncated whether spans were left out because there were too many
 * @param sampled false if its errors say that no spans were to come
 */
public record AssembledTrace(
        String project,
        String traceId,
        int version,
        long time,
        boolean truncated,
        boolean sampled,
        List<Span> spans,
        List<GroupedError> errors) {}

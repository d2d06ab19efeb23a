// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import java.util.Comparator;

/** The order of the errors of a trace: by time, and always the same where times are equal. */
final class ErrorOrder {

    private static final Comparator<TracedError> ERRORS = Comparator.comparingLong(TracedError::timestamp)
            .thenComparing(TracedError::service)
            .thenComparing(TracedError::fingerprint, Long::compareUnsigned)
            .thenComparing(TracedError::spanId, Long::compareUnsigned)
            .thenComparingLong(TracedError::occurrence)
            .thenComparingLong(error -> error.event().high())
            .thenComparingLong(error -> error.event().low())
            .thenComparing(TracedError::level)
            .thenComparing(TracedError::type)
            .thenComparing(TracedError::message)
            .thenComparing(TracedError::environment)
            .thenComparing(TracedError::traceId)
            .thenComparing(TracedError::project)
            .thenComparingLong(TracedError::receivedAt);

    static final Comparator<GroupedError> BY_TIME =
            Comparator.comparing(GroupedError::error, ERRORS).thenComparing(GroupedError::group, Long::compareUnsigned);

    private ErrorOrder() {}
}

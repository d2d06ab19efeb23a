// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a failing trace's failure began.
 *
 * @param component service, or the peer that no span is of
 * @param spanId where the search ended; of a span that did not come, if errors name it
 * @param service of that span
 * @param operation of that span
 * @param type what failed: error type, exception type, or status
 * @param fingerprint of the error reported at the origin; 0 if there was none
 * @param group of that error; 0 if there was none
 * @param chain ids of spans from the top-most failing one to the origin, also of such that did not come and are named
 * @param handled whether something above it did not fail
 * @param missingSpan whether the callee usually sends spans and this one did not come
 * @param causedBy the span that sent the message which failed to be consumed; null if it was none
 */
public record Origin(
        String component,
        OriginReason reason,
        Confidence confidence,
        long spanId,
        String service,
        String operation,
        String type,
        long fingerprint,
        long group,
        List<Long> chain,
        boolean handled,
        boolean missingSpan,
        @Nullable SpanLink causedBy) {}

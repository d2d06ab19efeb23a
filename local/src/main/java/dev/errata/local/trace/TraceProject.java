// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import java.util.List;

/** Whose trace is meant when nobody said so. */
final class TraceProject {

    private TraceProject() {}

    /** The only one; IllegalArgumentException if there are others, or none. */
    static String only(List<String> projects, String traceId) {
        if (projects.isEmpty()) {
            throw unknown(traceId, "");
        }
        if (projects.size() > 1) {
            throw new IllegalArgumentException("trace %s is stored in several projects, say which with --project: %s"
                    .formatted(traceId, String.join(", ", projects)));
        }
        return projects.get(0);
    }

    static IllegalArgumentException unknown(String traceId, String where) {
        return new IllegalArgumentException(
                "trace %s is not stored%s: nothing failed in it, correlate has not decided it yet, or it is too old"
                        .formatted(traceId, where));
    }
}

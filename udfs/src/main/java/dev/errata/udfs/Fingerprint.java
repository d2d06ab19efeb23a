// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import dev.errata.model.Fingerprinting;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code FINGERPRINT(trace STRING) → STRING}: the 16 hex digits that the trace is stored under; null for text without a
 * stack trace.
 */
public final class Fingerprint extends ScalarFunction {

    private static final long serialVersionUID = 1;

    private transient @Nullable TraceText traces;

    @Override
    public void open(FunctionContext context) {
        traces = new TraceText();
    }

    public @Nullable String eval(@Nullable String trace) {
        Fingerprinting fingerprinting = trace == null || traces == null ? null : traces.fingerprinting(trace);
        return fingerprinting == null
                ? null
                : dev.errata.model.Fingerprint.hex(fingerprinting.keys().fingerprint());
    }
}

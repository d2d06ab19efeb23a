// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import java.util.Locale;

/** Who knew the spans of a trace. */
public enum TraceSource {
    /** The tables of Errata. */
    STORED,
    /** The tables of the user's own collector. */
    COLLECTOR,
    /** Some the one, some the other. */
    BOTH;

    /** As it stands in answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import java.util.Locale;

/** What may change. */
public enum Kind {
    GROUPS,
    FIRINGS;

    /** As the event and its list are called. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

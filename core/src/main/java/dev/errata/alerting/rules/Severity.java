// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import java.util.Locale;

/** How urgent a firing is, least first. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    /** The name in labels and rules. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

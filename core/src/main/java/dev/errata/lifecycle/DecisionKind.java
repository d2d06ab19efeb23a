// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/** What a command decides about the status of a group. */
public enum DecisionKind {
    /** Nobody has decided anything. */
    NONE,
    ACKNOWLEDGE,
    RESOLVE,
    REOPEN,
    IGNORE,
    UNIGNORE;

    /** Whether it is about being ignored, beside which the status that returns is kept. */
    boolean isAboutIgnoring() {
        return this == IGNORE || this == UNIGNORE;
    }
}

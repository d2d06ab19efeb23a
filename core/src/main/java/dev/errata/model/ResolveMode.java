// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** From where on a resolved group must not happen again. */
public enum ResolveMode {
    /** From the time of the command on. */
    NOW("now"),
    /** From a named release on. */
    IN_RELEASE("in-release"),
    /** In every release after the greatest known at the time of the command. */
    NEXT_RELEASE("next-release");

    private final String wireName;

    ResolveMode(String wireName) {
        this.wireName = wireName;
    }

    /** The name in commands and tables. */
    public String wireName() {
        return wireName;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/** An algorithm that says which errors are the same; old ones stay runnable, and none changes once released. */
public enum GroupingVersion {
    /** Exact keys of canonical frames and message templates, see {@link Grouping}. */
    V1("v1");

    private final String wireName;

    GroupingVersion(String wireName) {
        this.wireName = wireName;
    }

    /** The name stored with every placement. */
    public String wireName() {
        return wireName;
    }
}

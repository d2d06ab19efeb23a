// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/** What one project knows about which key belongs to which group. */
public interface KeyIndex {

    /** The group that a key belongs to, 0 if none. */
    long groupOf(long key);

    /** Says that a key, which belonged to none, belongs to a group from now on. */
    void attach(long key, long group);
}

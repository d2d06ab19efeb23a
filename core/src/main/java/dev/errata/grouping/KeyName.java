// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.GroupingKeys;

/** The keys in the order in which they are tried. */
enum KeyName {
    K0,
    K1,
    K2;

    /** The value of this key; 0 where it does not apply. */
    long of(GroupingKeys keys) {
        return switch (this) {
            case K0 -> keys.rule();
            case K1 -> keys.frames();
            case K2 -> keys.site();
        };
    }
}

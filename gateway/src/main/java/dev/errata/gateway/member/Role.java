// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.util.Locale;

/** What a member may do; each may do what those before it may. */
public enum Role {
    /** Looks at everything that is about errors. */
    VIEWER,
    /** Says what becomes of groups, when to alert and when to be silent. */
    TRIAGER,
    /** Changes projects, keys, members and tokens, and reads the audit. */
    ADMIN;

    /** Whether it may do what needs that role. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As it stands in JSON and on pages. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of that name; IllegalArgumentException for another one. */
    public static Role parse(String name) {
        for (Role role : values()) {
            if (role.wireName().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("a role is viewer, triager or admin, not '%s'".formatted(name));
    }
}

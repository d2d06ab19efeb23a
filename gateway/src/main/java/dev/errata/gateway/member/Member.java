// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person, or a program that asks for one. The name never changes: commands and the audit name people by it.
 *
 * @param enabled false lets nobody in, whatever is shown
 * @param version 1 when created, and one more with every change
 */
public record Member(
        String name, Role role, boolean enabled, Instant createdAt, long version, List<AccessToken> tokens) {

    /** Who shows the administrator's token of the gateway; no member is called so. */
    public static final String ADMINISTRATOR = "admin";

    static final int MAX_TOKENS = 20;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@+-]{0,63}");

    /** IllegalArgumentException when a part is out of its range. */
    public Member {
        requireName(name);
        if (version < 1) {
            throw new IllegalArgumentException("the version of a member begins with 1");
        }
        if (tokens.size() > MAX_TOKENS) {
            throw new IllegalArgumentException("a member has at most " + MAX_TOKENS + " tokens");
        }
        tokens = List.copyOf(tokens);
    }

    /** IllegalArgumentException unless a member may be called so. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(ADMINISTRATOR)) {
            throw new IllegalArgumentException(
                    ("not a name of a member: '%s'; write up to 64 letters, digits, '.', '_', '@', '+' and '-', but not '%s'")
                            .formatted(name, ADMINISTRATOR));
        }
    }

    /** The token of that id. */
    public Optional<AccessToken> token(String id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** With that role, let in or not; this one when nothing changes. */
    Member with(Role wantedRole, boolean wantedEnabled) {
        return wantedRole == role && wantedEnabled == enabled
                ? this
                : new Member(name, wantedRole, wantedEnabled, createdAt, version + 1, tokens);
    }

    Member withToken(AccessToken token) {
        List<AccessToken> more = new ArrayList<>(tokens);
        more.add(token);
        return new Member(name, role, enabled, createdAt, version + 1, more);
    }

    Member withoutToken(String id) {
        List<AccessToken> fewer =
                tokens.stream().filter(token -> !token.id().equals(id)).toList();
        return new Member(name, role, enabled, createdAt, version + 1, fewer);
    }
}

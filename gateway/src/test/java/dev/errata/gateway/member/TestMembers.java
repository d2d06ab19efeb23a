// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Members with a token each, for tests. */
public final class TestMembers {

    public static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Member> members = new ArrayList<>();

    /** One more, with a token that never expires; the text of it. */
    public String add(String name, Role role) {
        return add(name, role, Optional.empty());
    }

    /** One more, with a token that is good until then. */
    public String add(String name, Role role, Optional<Instant> expiresAt) {
        AccessToken.Fresh fresh = AccessToken.generate("test", SINCE, expiresAt, new SecureRandom());
        members.add(new Member(name, role, true, SINCE, 1, List.of(fresh.token())));
        return fresh.text();
    }

    /** Shuts one out. */
    public void disable(String name) {
        members.replaceAll(member -> member.name().equals(name) ? member.with(member.role(), false) : member);
    }

    /** Takes all tokens of one away. */
    public void revoke(String name) {
        members.replaceAll(member -> member.name().equals(name)
                ? member.withoutToken(member.tokens().get(0).id())
                : member);
    }

    /** Gives one another role. */
    public void setRole(String name, Role role) {
        members.replaceAll(member -> member.name().equals(name) ? member.with(role, true) : member);
    }

    public Members all() {
        return Members.of(members);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.gateway.member.Sessions.Session;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private final TestMembers members = new TestMembers();

    @Test
    void aTokenLetsItsMemberInUntilItExpiresIsRevokedOrTheyAreDisabled() {
        String ada = members.add("ada", Role.ADMIN, Optional.of(NOW.plusSeconds(10)));
        String bob = members.add("bob", Role.VIEWER);
        assertThat(members.all().byToken(ada, NOW))
                .map(entry -> entry.member().name())
                .contains("ada");
        assertThat(members.all().byToken(ada, NOW.plusSeconds(10))).isEmpty();
        assertThat(members.all().byToken(ada + "x", NOW)).isEmpty();
        assertThat(members.all().byToken("", NOW)).isEmpty();
        members.disable("bob");
        assertThat(members.all().byToken(bob, NOW)).isEmpty();
        members.revoke("ada");
        assertThat(members.all().byToken(ada, NOW)).isEmpty();
    }

    @Test
    void aSessionEndsWithTheTokenThatBeganIt() {
        members.add("ada", Role.ADMIN);
        String tokenId = members.all().find("ada").orElseThrow().tokens().get(0).id();
        Session session = new Session("ada", tokenId, NOW.plusSeconds(60));
        assertThat(members.all().bySession(session, NOW)).isPresent();
        members.revoke("ada");
        assertThat(members.all().bySession(session, NOW)).isEmpty();
    }

    @Test
    void aTokenHas256RandomBitsAndOnlyItsDigestIsKept() {
        AccessToken.Fresh fresh = AccessToken.generate("laptop", NOW, Optional.empty(), new SecureRandom());
        assertThat(fresh.text()).matches("errata_[A-Za-z0-9_-]{43}");
        Member ada = new Member("ada", Role.TRIAGER, true, NOW, 1, List.of(fresh.token()));
        assertThat(new String(MemberJson.write(ada), StandardCharsets.UTF_8))
                .contains(fresh.token().digest())
                .doesNotContain(fresh.text());
        assertThat(MemberJson.shownWithTokens(ada).toString())
                .contains(fresh.token().id())
                .doesNotContain(fresh.token().digest());
        assertThat(fresh.toString()).doesNotContain(fresh.text());
    }

    @Test
    void aMemberComesBackFromItsJson() {
        AccessToken token = AccessToken.generate("ci", NOW, Optional.of(NOW.plusSeconds(5)), new SecureRandom())
                .token();
        Member ada = new Member("ada@example.org", Role.TRIAGER, false, NOW, 7, List.of(token));
        assertThat(MemberJson.read(MemberJson.write(ada))).isEqualTo(ada);
    }

    @Test
    void whoeverCannotBeReadIsNotLetIn() {
        Member ada = new Member("ada", Role.ADMIN, true, NOW, 1, List.of());
        MembersState state = new MembersState();
        state.take("ada", MemberJson.write(ada));
        assertThat(state.current().find("ada")).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.take("ada", "{\"name\":\"ada\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(state.current().find("ada")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> state.take("bob", MemberJson.write(ada)));
        assertThat(state.current().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin", "Admin", "-ada", "a b", "ada\n", "ada/..", "ä", "<b>"})
    void whatIsNoNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(name, Role.VIEWER, true, NOW, 1, List.of()));
    }

    @Test
    void eachRoleMayWhatThoseBeforeItMay() {
        assertThat(Role.ADMIN.covers(Role.TRIAGER)).isTrue();
        assertThat(Role.TRIAGER.covers(Role.VIEWER)).isTrue();
        assertThat(Role.VIEWER.covers(Role.TRIAGER)).isFalse();
        assertThat(Role.TRIAGER.covers(Role.ADMIN)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Role.parse("ADMIN"));
    }
}

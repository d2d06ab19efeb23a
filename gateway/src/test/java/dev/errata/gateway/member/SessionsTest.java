// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.member.Sessions.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final AdminToken TOKEN = new AdminToken("0123456789abcdef");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T09:30:00.123Z"));
    private final Sessions sessions = Sessions.of(TOKEN, clock);

    @Test
    void aSessionIsKnownUntilItIsOver() {
        Session session = sessions.begin("ada", "5f2d81c09ab3e744");
        String signed = sessions.sign(session);
        assertThat(sessions.verify(signed)).contains(session);
        clock.pass(Sessions.LENGTH.minusSeconds(1));
        assertThat(sessions.verify(signed)).contains(session);
        clock.pass(Duration.ofSeconds(1));
        assertThat(sessions.verify(signed)).isEmpty();
    }

    @Test
    void everyByteOfItIsSigned() {
        String signed = sessions.sign(sessions.begin("ada", "5f2d81c09ab3e744"));
        for (int i = 0; i < signed.length(); i++) {
            char other = signed.charAt(i) == 'A' ? 'Q' : 'A'; // differs in a bit that no padding takes away
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            assertThat(sessions.verify(changed)).as("with %s at %d", other, i).isEmpty();
        }
    }

    @Test
    void nobodyMakesAnotherOneOutOfIt() {
        String signed = sessions.sign(sessions.begin("ada", "5f2d81c09ab3e744"));
        String signature = signed.substring(signed.indexOf('.'));
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("admin\n\n99999999999".getBytes(StandardCharsets.UTF_8));
        assertThat(sessions.verify(forged + signature)).isEmpty();
        assertThat(sessions.verify(forged + ".")).isEmpty();
        assertThat(sessions.verify(forged)).isEmpty();
        assertThat(sessions.verify("")).isEmpty();
        assertThat(sessions.verify(".")).isEmpty();
        assertThat(sessions.verify("%%.%%")).isEmpty();
        assertThat(sessions.verify("a".repeat(5_000) + signature)).isEmpty();
    }

    @Test
    void gatewaysWithTheSameAdministratorKnowTheSessionsOfEachOtherAndNoOthers() {
        String signed = sessions.sign(sessions.begin("ada", "5f2d81c09ab3e744"));
        assertThat(Sessions.of(new AdminToken("0123456789abcdef"), clock).verify(signed))
                .isPresent();
        assertThat(Sessions.of(new AdminToken("0123456789abcdeF"), clock).verify(signed))
                .isEmpty();
        Sessions alone = Sessions.of(new AdminToken(""), clock);
        assertThat(alone.verify(signed)).isEmpty();
        assertThat(Sessions.of(new AdminToken(""), clock).verify(alone.sign(alone.begin("ada", "x"))))
                .isEmpty();
    }
}

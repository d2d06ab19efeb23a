// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T09:30:20Z"));
    private final FailedLogins failures = new FailedLogins(clock);

    @Test
    void afterTwentyInAMinuteAnAddressWaitsForTheNext() throws UnknownHostException {
        InetAddress one = InetAddress.getByName("203.0.113.7");
        for (int i = 0; i < FailedLogins.MOST; i++) {
            assertThat(failures.pauseSeconds(one)).isZero();
            failures.add(one);
        }
        assertThat(failures.pauseSeconds(one)).isEqualTo(40);
        assertThat(failures.pauseSeconds(InetAddress.getByName("203.0.113.8"))).isZero();
        clock.pass(Duration.ofSeconds(40));
        assertThat(failures.pauseSeconds(one)).isZero();
    }

    @Test
    void addressesOfOneNetworkOfIpv6AreOne() throws UnknownHostException {
        for (int i = 0; i < FailedLogins.MOST; i++) {
            failures.add(InetAddress.getByName("2001:db8:1:2::" + i));
        }
        assertThat(failures.pauseSeconds(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isPositive();
        assertThat(failures.pauseSeconds(InetAddress.getByName("2001:db8:1:3::1")))
                .isZero();
    }
}

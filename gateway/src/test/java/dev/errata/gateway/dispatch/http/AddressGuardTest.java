// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.gateway.dispatch.http.AddressGuard.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertThat(guard().check(address)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "2606:4700::1111",
                "223.255.255.255"
            })
    void whatIsPublicIsPermitted(String address) throws UnknownHostException {
        assertThat(guard().check(address)).isEqualTo(new Verdict.Permitted(InetAddress.getByName(address)));
    }

    @Test
    void oneBadAddressOfAHostIsEnough() {
        AddressGuard guard = new AddressGuard(List.of(), host -> addresses("1.1.1.1", "10.0.0.1"));
        assertThat(guard.check("mixed.example"))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).contains("10.0.0.1"));
    }

    @Test
    void aRangeAnAddressOrANameMayBeAllowed() {
        assertThat(guard("10.1.0.0/16").check("10.1.2.3")).isInstanceOf(Verdict.Permitted.class);
        assertThat(guard("10.1.0.0/16").check("10.2.2.3")).isInstanceOf(Verdict.Refused.class);
        assertThat(guard("127.0.0.1").check("127.0.0.1")).isInstanceOf(Verdict.Permitted.class);
        assertThat(guard("fd00::/8").check("fd12::1")).isInstanceOf(Verdict.Permitted.class);
        AddressGuard named = new AddressGuard(List.of("Hooks.Internal"), host -> addresses("10.0.0.1"));
        assertThat(named.check("hooks.internal")).isInstanceOf(Verdict.Permitted.class);
        assertThat(named.check("other.internal")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aHostIsResolvedOnceForEachQuestion() {
        int[] asked = {0};
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            asked[0]++;
            return addresses("1.1.1.1");
        });
        guard.check("hooks.example");
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void aHostThatIsNotKnownIsRefused() {
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(guard.check("hooks.example")).isEqualTo(new Verdict.Refused("hooks.example is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "fc00::/129", "*", "a b", "/8", "http://x"})
    void whatCannotBeAllowedIsAnError(String entry) {
        assertThatThrownBy(() -> guard(entry)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(List.of(allowed), AddressGuardTest::addresses);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }
}

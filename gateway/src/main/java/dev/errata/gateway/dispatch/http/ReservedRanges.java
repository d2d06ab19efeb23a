// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * The addresses that are no public hosts, by the registries of special-purpose addresses of IANA: this machine, private
 * networks, neighbours, metadata services of clouds, multicast, and those that lead on to an IPv4 address.
 */
final class ReservedRanges {

    private static final List<Cidr> RESERVED = List.of(
            range("0.0.0.0/8"),
            range("10.0.0.0/8"),
            range("100.64.0.0/10"),
            range("127.0.0.0/8"),
            range("169.254.0.0/16"),
            range("172.16.0.0/12"),
            range("192.0.0.0/24"),
            range("192.0.2.0/24"),
            range("192.88.99.0/24"),
            range("192.168.0.0/16"),
            range("198.18.0.0/15"),
            range("198.51.100.0/24"),
            range("203.0.113.0/24"),
            range("224.0.0.0/3"),
            range("2001::/23"),
            range("2001:db8::/32"),
            range("2002::/16"),
            range("3fff::/20"));

    /** Everything of IPv6 that is given out to hosts lies here. */
    private static final Cidr GLOBAL_UNICAST = range("2000::/3");

    private ReservedRanges() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)
                || RESERVED.stream().anyMatch(range -> range.contains(address));
    }

    private static Cidr range(String text) {
        return Cidr.parse(text).orElseThrow(() -> new IllegalStateException("no range of addresses: " + text));
    }
}

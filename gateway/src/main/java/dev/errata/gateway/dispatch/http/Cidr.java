// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/** A range of addresses: those whose first bits are the same. */
public record Cidr(InetAddress network, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address; empty for a name or anything else. Asks no DNS. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = NetUtil.createInetAddressFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            return Optional.empty();
        }
        int most = network.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : number(text.substring(slash + 1));
        return bits < 0 || bits > most ? Optional.empty() : Optional.of(new Cidr(network, bits));
    }

    /** Whether the address is in the range. */
    public boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}

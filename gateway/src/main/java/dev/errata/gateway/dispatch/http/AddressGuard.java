// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which address of a host may be connected to. A host is refused if any of its addresses is not public and neither
 * it nor the address is allowed; whoever asks connects to the address that was given, and does not resolve again.
 */
public final class AddressGuard {

    private final Resolver resolver;
    private final Set<String> hosts;
    private final List<Cidr> ranges;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** What became of the question. */
    public sealed interface Verdict {

        /** It may be connected to that address. */
        record Permitted(InetAddress address) implements Verdict {}

        /** It may not be reached, or not now; the reason is for people. */
        record Refused(String reason) implements Verdict {}
    }

    /**
     * With exceptions.
     *
     * @param allowed host names, addresses and ranges of addresses
     * @throws IllegalArgumentException if one of them is none of these
     */
    public AddressGuard(List<String> allowed, Resolver resolver) {
        this.resolver = resolver;
        this.ranges =
                allowed.stream().map(Cidr::parse).flatMap(Optional::stream).toList();
        this.hosts = allowed.stream()
                .filter(entry -> Cidr.parse(entry).isEmpty())
                .map(AddressGuard::hostName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Resolves the host once and judges what it finds. */
    public Verdict check(String host) {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException e) {
            return new Verdict.Refused(host + " is not known");
        }
        boolean allowed = hosts.contains(host.toLowerCase(Locale.ROOT));
        return Arrays.stream(addresses)
                .filter(address -> !allowed && !isAllowed(address))
                .findFirst()
                .<Verdict>map(address -> new Verdict.Refused(
                        host + " is at " + address.getHostAddress() + ", which is not public and not allowed"))
                .orElseGet(() -> new Verdict.Permitted(addresses[0]));
    }

    private boolean isAllowed(InetAddress address) {
        return !ReservedRanges.contain(address) || ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static String hostName(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9]([a-z0-9._-]*[a-z0-9])?")) {
            throw new IllegalArgumentException("neither a host nor an address nor a range of addresses: " + entry);
        }
        return name;
    }
}

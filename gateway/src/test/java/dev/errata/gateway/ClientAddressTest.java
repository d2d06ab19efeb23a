// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.ProxiedAddresses;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void whatAClientWroteBeforeItsAddressIsNotBelieved() {
        assertThat(client("6.6.6.6", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("6.6.6.6", "203.0.113.9", "10.0.0.2", "10.0.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void oneAddressIsTheClients() {
        assertThat(client("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("203.0.113.9", "10.0.0.1")).isEqualTo("203.0.113.9");
    }

    /** Proxies of ours are those of 10.0.0.0/8. */
    private static String client(String... way) {
        List<InetSocketAddress> addresses =
                Stream.of(way).map(address -> new InetSocketAddress(address, 0)).toList();
        ProxiedAddresses proxied = ProxiedAddresses.of(addresses.get(0), addresses.subList(1, addresses.size()));
        return GatewayServer.client(proxied, address -> address.getHostAddress().startsWith("10."))
                .getAddress()
                .getHostAddress();
    }
}

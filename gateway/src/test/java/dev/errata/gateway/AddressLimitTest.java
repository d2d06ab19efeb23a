// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.junit.jupiter.api.Test;

class AddressLimitTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AddressLimit limit = new AddressLimit(2, metrics);

    @Test
    void anAddressHasSoManyConnectionsAtOnce() {
        EmbeddedChannel first = connection("192.0.2.1");
        EmbeddedChannel second = connection("192.0.2.1");
        assertThat(connection("192.0.2.1").isOpen()).isFalse();
        assertThat(connection("192.0.2.2").isOpen()).isTrue();
        assertThat(second.isOpen()).isTrue();
        first.close();
        assertThat(connection("192.0.2.1").isOpen()).isTrue();
        assertThat(metrics.get("errata.connections.refused").counter().count()).isEqualTo(1);
    }

    private EmbeddedChannel connection(String address) {
        EmbeddedChannel channel = new EmbeddedChannel() {
            @Override
            public SocketAddress remoteAddress() {
                return new InetSocketAddress(address, 1);
            }
        };
        limit.watch(channel.pipeline());
        return channel;
    }
}

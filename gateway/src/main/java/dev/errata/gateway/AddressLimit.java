// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes connections of an address that has too many open, so that one client cannot take those of all others. */
final class AddressLimit {

    private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();
    private final int most;
    private final Counter refused;

    /**
     * A limit for each address.
     *
     * @param most connections that one address may have open; 0 means without limit
     */
    AddressLimit(int most, MeterRegistry metrics) {
        this.most = most;
        this.refused = metrics.counter("errata.connections.refused");
    }

    /** Counts a connection that has just been made, until it is closed. */
    void watch(ChannelPipeline pipeline) {
        Channel channel = pipeline.channel();
        if (most == 0 || !(channel.remoteAddress() instanceof InetSocketAddress remote)) {
            return;
        }
        InetAddress address = remote.getAddress();
        int now = open.merge(address, 1, Integer::sum);
        channel.closeFuture().addListener(done -> release(address));
        if (now > most) {
            refused.increment();
            channel.close();
        }
    }

    private void release(InetAddress address) {
        open.computeIfPresent(address, (same, connections) -> connections == 1 ? null : connections - 1);
    }
}

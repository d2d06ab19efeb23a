// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.net.InetAddress;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what was shown in vain from each address in a minute, so that nobody tries tokens one after the other. Bounded:
 * beyond so many addresses all others count as one.
 */
public final class FailedLogins {

    /** In one minute from one address. */
    public static final int MOST = 20;

    private static final int MAX_ADDRESSES = 100_000;
    /** Of an IPv6 address: whoever has one has all of its network. */
    private static final int NETWORK_BYTES = 8;

    private static final long MINUTE = 60_000L;

    private record Window(long minute, Map<String, Integer> failures) {}

    private final Clock clock;
    private volatile Window window = new Window(0, new ConcurrentHashMap<>());

    public FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /** Seconds for which nothing that is shown from there is looked at; 0 if it is. */
    public long pauseSeconds(InetAddress address) {
        Window now = window();
        long left = (now.minute() + 1) * MINUTE - clock.millis();
        return now.failures().getOrDefault(name(now, address), 0) < MOST ? 0 : Math.max(1, left / 1000);
    }

    /** Counts one. */
    public void add(InetAddress address) {
        Window now = window();
        now.failures().merge(name(now, address), 1, Integer::sum);
    }

    private Window window() {
        long minute = clock.millis() / MINUTE;
        Window current = window;
        if (current.minute() != minute) {
            current = new Window(minute, new ConcurrentHashMap<>());
            window = current;
        }
        return current;
    }

    private static String name(Window now, InetAddress address) {
        byte[] bytes = address.getAddress();
        String name = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        return now.failures().size() < MAX_ADDRESSES || now.failures().containsKey(name) ? name : "others";
    }
}

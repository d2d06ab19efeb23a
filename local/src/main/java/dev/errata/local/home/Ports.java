// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The ports of one installation: every default number moved by one offset. */
public record Ports(int offset) {
    private static final int MAX_OFFSET = 56_000;

    public Ports {
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException(
                    "the port offset must be between 0 and " + MAX_OFFSET + ", but is " + offset);
        }
    }

    /** Reads an offset as a person writes it; IllegalArgumentException with a clear message when it is no number in range. */
    public static Ports parse(String offset) {
        try {
            return new Ports(Integer.parseInt(offset.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the port offset must be a whole number, but is '" + offset + "'", e);
        }
    }

    /** Ports of which every one is free now, below the range from which systems give out ports; for tests. */
    public static Ports free(RandomGenerator random) throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            Ports ports = new Ports(random.nextInt(2_000, 22_000));
            if (Arrays.stream(Endpoint.values()).allMatch(endpoint -> PortProbe.isFree(ports.of(endpoint)))) {
                return ports;
            }
        }
        throw new IOException("found no free range of ports");
    }

    /** The number of a port. */
    public int of(Endpoint endpoint) {
        return endpoint.standard() + offset;
    }

    /** {@code 127.0.0.1:port}. */
    public String address(Endpoint endpoint) {
        return "127.0.0.1:" + of(endpoint);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.util.List;

/**
 * What one run cost.
 *
 * @param load what the load generator saw
 * @param gatewayMicros processor time of the gateway for one request that it answered, without the JIT compiler
 * @param compilerMicros what the JIT compiler took beside that
 * @param kafkaMicros the same of Kafka as of the gateway
 * @param cores of the machine that the gateway used, on the average
 * @param residentMegabytes of the gateway at the end of each quarter of the run
 */
record GatewayUsage(
        LoadResult load,
        double gatewayMicros,
        double compilerMicros,
        double kafkaMicros,
        double cores,
        List<Double> residentMegabytes) {

    private static final double WARM_SHARE = 0.05;

    GatewayUsage {
        residentMegabytes = List.copyOf(residentMegabytes);
    }

    /** Whether the JIT compiler has done its work. */
    boolean isWarm() {
        return compilerMicros < WARM_SHARE * gatewayMicros;
    }

    /** Requests a second that one core of the gateway answers. */
    double perCore() {
        return 1e6 / gatewayMicros;
    }
}

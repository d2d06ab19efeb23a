// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.util.List;

/**
 * What one run cost.
 *
 * @param load what the load generator saw
 * @param gatewayMicros processor time of the gateway for one request that it answered, without the JIT compiler
 * @param kafkaMicros the same of Kafka
 * @param cores of the machine that the gateway used, on the average
 * @param residentMegabytes of the gateway at the end of each quarter of the run
 */
record GatewayUsage(
        LoadResult load, double gatewayMicros, double kafkaMicros, double cores, List<Double> residentMegabytes) {

    GatewayUsage {
        residentMegabytes = List.copyOf(residentMegabytes);
    }

    /** Requests a second that one core of the gateway answers. */
    double perCore() {
        return 1e6 / gatewayMicros;
    }
}

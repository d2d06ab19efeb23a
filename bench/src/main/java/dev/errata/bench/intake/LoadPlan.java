// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.util.List;

/**
 * What a load generator is to do.
 *
 * @param port of the gateway on loopback
 * @param path of the requests, with the key
 * @param connections that are open at once, each with one request at a time
 * @param seconds how long
 * @param rate requests a second; 0: each connection sends as soon as it is answered
 * @param patient whether a request that finds no free connection waits for one, and its waiting counts as latency; else
 *     it is left out and counted as such
 * @param run first half of the ids of all events
 * @param acknowledged file for the numbers of the events that were answered with 200, as a bit set; empty: none
 */
record LoadPlan(
        int port,
        String path,
        int connections,
        int seconds,
        double rate,
        boolean patient,
        long run,
        String acknowledged) {

    List<String> arguments() {
        return List.of(
                Integer.toString(port),
                path,
                Integer.toString(connections),
                Integer.toString(seconds),
                Double.toString(rate),
                Boolean.toString(patient),
                Long.toHexString(run),
                acknowledged);
    }

    static LoadPlan parse(String[] arguments) {
        return new LoadPlan(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Double.parseDouble(arguments[4]),
                Boolean.parseBoolean(arguments[5]),
                Long.parseUnsignedLong(arguments[6], 16),
                arguments[7]);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.api;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Prints latencies, and how they grow with what is stored.
 *
 * @param out to print to
 */
record ApiReport(PrintWriter out) {

    void print(long small, List<PageLatency> before, long large, List<PageLatency> after) {
        out.printf(
                Locale.ROOT,
                "| page | %,d events: p50 ms | p95 ms | %,d events: p50 ms | p95 ms | growth of p95 |%n"
                        + "| --- | ---: | ---: | ---: | ---: | ---: |%n",
                small,
                large);
        for (int i = 0; i < before.size(); i++) {
            PageLatency few = before.get(i);
            PageLatency many = after.get(i);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | × %.1f |%n",
                    few.page(),
                    few.millis().p50(),
                    few.millis().p95(),
                    many.millis().p50(),
                    many.millis().p95(),
                    many.millis().p95() / few.millis().p95());
        }
        out.flush();
    }
}

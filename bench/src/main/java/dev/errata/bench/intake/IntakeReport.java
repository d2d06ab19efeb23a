// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import dev.errata.bench.measure.Median;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the result for people, as a Markdown table that can go into the documentation. */
final class IntakeReport {

    private final PrintWriter out;

    IntakeReport(PrintWriter out) {
        this.out = out;
    }

    void print(IntakeResult result) {
        line(
                "%nEnvelopes of %.0f B, one event each; medians of %d runs; CPU without JIT.%n",
                result.envelopeBytes(), result.full().size());
        line(
                "| load | accepted/s | gateway µs | JIT µs | accepted/s of one core | cores used | Kafka µs | p50 ms | p95 | p99 | longest |");
        line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        row("as much as it takes", result.full());
        row(String.format(Locale.ROOT, "%,.0f a second", result.steadyRate()), result.steady());
        line("");
        resident("full", result.full());
        resident("steady", result.steady());
        IntakeResult.Overload overload = result.overload();
        if (overload != null) {
            overload(overload);
        }
        out.flush();
    }

    private void row(String load, List<GatewayUsage> runs) {
        line(
                "| %s | %,.0f | %.1f | %.1f | %,.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                load,
                Median.of(runs, run -> run.load().acceptedPerSecond()),
                Median.of(runs, GatewayUsage::gatewayMicros),
                Median.of(runs, GatewayUsage::compilerMicros),
                Median.of(runs, GatewayUsage::perCore),
                Median.of(runs, GatewayUsage::cores),
                Median.of(runs, GatewayUsage::kafkaMicros),
                Median.of(runs, run -> run.load().millis().p50()),
                Median.of(runs, run -> run.load().millis().p95()),
                Median.of(runs, run -> run.load().millis().p99()),
                Median.of(runs, run -> run.load().millis().max()));
    }

    private void resident(String what, List<GatewayUsage> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> run.residentMegabytes().forEach(megabytes -> text.append(" %.0f".formatted(megabytes))));
        line("Resident MB of the gateway, quarter by quarter, %s:%s", what, text);
    }

    private void overload(IntakeResult.Overload overload) {
        LoadResult load = overload.usage().load();
        line(
                "Overload: %,.0f a second tried, %,d allowed, %,d due, %,d of them found no free connection",
                overload.wanted(), overload.allowed(), load.offered(), load.leftOut());
        line(
                "  answers %s, %d connections broken, %d restarts, p99 of those taken %.1f ms",
                load.statuses(),
                load.broken(),
                overload.restarts(),
                load.millis().p99());
        line(
                "  answered with 200 and not in Kafka: %d; in Kafka more than once: %d",
                overload.missing(), overload.repeated());
        resident("overload", List.of(overload.usage()));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

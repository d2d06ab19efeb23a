// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.Percentiles;
import dev.errata.local.home.Part;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints the result for people, as Markdown tables that can go into the documentation. */
final class PipelineTable {

    private final PrintWriter out;

    PipelineTable(PrintWriter out) {
        this.out = out;
    }

    void print(PipelineResult result) {
        line(
                "%nMedian of %d runs over %,d events of %.0f B each, second half of each run; CPU without JIT.%n",
                result.repeats(), result.events(), result.payloadBytes());
        line("| traffic | stage | events/s | TaskManager µs/event | Kafka | ClickHouse | JobManager | JIT | all |");
        line("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        result.stages().forEach((scenario, stages) -> stages.forEach((stage, one) -> row(scenario, stage, one)));
        line("");
        for (Scenario scenario : result.stages().keySet()) {
            if (result.hasRatio(scenario)) {
                line(
                        "%s: c ÷ b is %.2f in TaskManager CPU and %.2f in rate",
                        scenario.wireName(), result.cpuRatio(scenario), result.rateRatio(scenario));
            }
        }
        line(
                "Disk: %.0f B an event (%,d rows)",
                result.disk().bytesPerEvent(), result.disk().rows());
        latency("Sent → row in events", result.latencyRate(), result.rows());
        latency("Sent → new group in v_groups", result.latencyRate(), result.groups());
        memory(result);
        out.flush();
    }

    private void row(Scenario scenario, Stage stage, Measurement one) {
        line(
                "| %s | (%s) %s | %,.0f | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f |",
                scenario.wireName(),
                stage.letter(),
                stage.wireName(),
                one.eventsPerSecond(),
                one.taskManagerCpu(),
                cpu(one, Part.KAFKA),
                cpu(one, Part.CLICKHOUSE),
                cpu(one, Part.JOBMANAGER),
                one.compiler(),
                one.totalCpu());
    }

    private static double cpu(Measurement one, Part part) {
        return one.cpu().getOrDefault(part, Double.NaN);
    }

    private void latency(String what, int rate, @org.jspecify.annotations.Nullable Percentiles millis) {
        if (millis != null) {
            line(
                    "%s at %,d events/s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms (%,d probes)",
                    what, rate, millis.p50(), millis.p95(), millis.p99(), millis.max(), millis.probes());
        }
    }

    private void memory(PipelineResult result) {
        StringBuilder text = new StringBuilder("Resident:");
        double sum = 0;
        Measurement last = result.stages().values().stream()
                .flatMap(stages -> stages.values().stream())
                .reduce((first, second) -> second)
                .orElseThrow();
        for (var entry : last.residentMegabytes().entrySet()) {
            text.append(String.format(Locale.ROOT, " %s %.0f MB,", entry.getKey(), entry.getValue()));
            sum += entry.getValue();
        }
        line("%s in all %.0f MB", text, sum);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

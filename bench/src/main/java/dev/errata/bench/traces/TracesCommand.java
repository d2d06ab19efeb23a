// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.traces;

import dev.errata.bench.measure.Percentiles;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.bench.pipeline.Measurement;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata bench traces}: what a span costs from Kafka to ClickHouse, and how soon its trace is visible. */
@Command(
        name = "traces",
        mixinStandardHelpOptions = true,
        description = {
            "Fills Kafka with spans of a shop in trouble and measures correlate on a stack of its own; then lets the shop"
                    + " send at a steady rate to track and correlate, and measures when failing traces are visible and how"
                    + " large the state is."
        })
public final class TracesCommand implements Callable<Integer> {

    @Option(names = "--spans", paramLabel = "N", description = "Spans of a run (default: ${DEFAULT-VALUE}).")
    private long spans = 2_000_000;

    @Option(names = "--repeat", paramLabel = "N", description = "Runs behind a median (default: ${DEFAULT-VALUE}).")
    private int repeat = 3;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long the shop sends at a steady rate, 0 to leave it out (default: ${DEFAULT-VALUE}).")
    private int seconds = 240;

    @Option(names = "--rate", paramLabel = "N", description = "Spans a second then (default: ${DEFAULT-VALUE}).")
    private int rate = 4_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spans < 100_000 || repeat < 0 || seconds < 0 || rate < 100) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--spans is at least 100000, --repeat and --seconds at least 0, --rate at least 100");
        }
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> progress = line -> {
            err.println(line);
            err.flush();
        };
        BenchStack bench = BenchStack.up(progress);
        bench.stopAtExit();
        if (repeat > 0) {
            print(out, new SpanBacklog(bench, progress).measure(spans, repeat));
        }
        if (seconds > 0) {
            print(out, new SpanFlow(bench, progress).measure(rate, Duration.ofSeconds(seconds)));
        }
        return 0;
    }

    private void print(PrintWriter out, Measurement run) {
        out.printf("%,d spans from Kafka to ClickHouse, median of %d runs%n", spans, repeat);
        out.printf("  spans/s on this machine                         %,.0f%n", run.eventsPerSecond());
        out.printf("  CPU of the TaskManager a span                   %.1f µs%n", run.taskManagerCpu());
        out.printf("  CPU of all processes a span                     %.1f µs%n", run.totalCpu());
        out.printf("  spans/s of one core                             %,.0f%n", 1e6 / run.totalCpu());
        out.flush();
    }

    private void print(PrintWriter out, SpanFlow.Result flow) {
        Percentiles visible = flow.visible();
        out.printf("%,d spans/s for %d s, with track%n", rate, seconds);
        out.printf("  failing traces                                  %,d%n", flow.traces());
        out.printf(
                "  end of a trace → visible                        p50 %.1f s, p99 %.1f s%n",
                visible.p50() / 1e3, visible.p99() / 1e3);
        out.printf("  state of correlate at its checkpoints, MB       %s%n", flow.state());
        out.printf("  greatest of the last quarter ÷ of the one before %.2f%n", flow.growth());
        out.flush();
    }
}

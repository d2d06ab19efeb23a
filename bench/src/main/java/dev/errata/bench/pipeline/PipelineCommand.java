// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata bench pipeline}: what an event costs from Kafka to ClickHouse. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = {
            "Fills Kafka, then measures on a stack of its own, in one run: (a) a job that only reads, (b) one that also"
                    + " parses and writes events, (c) all of track; with mixed traffic and with 95 %% one error."
        })
public final class PipelineCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print JSON instead of tables; progress goes to the standard error.")
    private boolean json;

    @Option(names = "--events", paramLabel = "N", description = "Events of one run (default: ${DEFAULT-VALUE}).")
    private long events = 3_000_000;

    @Option(names = "--repeat", paramLabel = "N", description = "Runs behind a median (default: ${DEFAULT-VALUE}).")
    private int repeat = 3;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long latency is measured, 0 to leave it out (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--stages", split = ",", description = "Any of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Stage> stages = EnumSet.allOf(Stage.class);

    @Option(names = "--traffic", split = ",", description = "Any of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Scenario> traffic = EnumSet.allOf(Scenario.class);

    @Option(names = "--keep", description = "Leave the stack running afterwards.")
    private boolean keep;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (events < 10_000 || repeat < 1 || seconds < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--events is at least 10000, --repeat at least 1, --seconds at least 0");
        }
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        PipelineBench bench = new PipelineBench(
                events, repeat, Duration.ofSeconds(seconds), List.copyOf(stages), List.copyOf(traffic), line -> {
                    err.println(line);
                    err.flush();
                });
        PipelineResult result = bench.run(keep);
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(result));
            out.flush();
        } else {
            new PipelineTable(out).print(result);
        }
        return 0;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata bench intake}: what an envelope costs from the client to Kafka. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "Sends envelopes of 2 KB to a gateway on a stack of its own: as many as it takes, then at a steady rate for"
                    + " its latency, then five times of what it can do. Fails if an acknowledged event is not in"
                    + " Kafka, or if there is any other answer than 200 and 429."
        })
public final class IntakeCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print JSON instead of a table; progress goes to the standard error.")
    private boolean json;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of one run (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--repeat", paramLabel = "N", description = "Runs behind a median (default: ${DEFAULT-VALUE}).")
    private int repeat = 3;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "Connections, each with one request at a time (default: ${DEFAULT-VALUE}).")
    private int connections = 256;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second of the steady runs (default: ${DEFAULT-VALUE}, the target of one core).")
    private int rate = 8_000;

    @Option(
            names = "--overload-seconds",
            paramLabel = "N",
            description = "Length of the overload, 0 to leave it out (default: ${DEFAULT-VALUE}).")
    private int overloadSeconds = 60;

    @Option(names = "--keep", description = "Leave the stack running afterwards.")
    private boolean keep;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (seconds < 4 || repeat < 1 || connections < 1 || rate < 1 || overloadSeconds < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds is at least 4; --repeat, --connections and --rate are at least 1, --overload-seconds 0");
        }
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        IntakeBench bench = new IntakeBench(seconds, repeat, connections, overloadSeconds, line -> {
            err.println(line);
            err.flush();
        });
        IntakeResult result = bench.run(rate, keep);
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(result));
            out.flush();
        } else {
            new IntakeReport(out).print(result);
        }
        return result.isClean() ? 0 : 1;
    }
}

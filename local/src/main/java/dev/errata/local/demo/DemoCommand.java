// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.Installation;
import dev.errata.local.LocalStack;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata demo}: the whole system with real traffic. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything; send recorded requests of real clients and some bad ones through the gateway, run programs"
                    + " that fail with real SDKs, let real services and synthetic ones trade, add generated traffic with a growing incident straight into Kafka, and"
                    + " show what became of it all. All parts keep running."
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--check", description = "Wait until all that was sent is accounted for, and fail if it is not.")
    private boolean check;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to send (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--rate", paramLabel = "N", description = "Generated events a second (default: ${DEFAULT-VALUE}).")
    private double rate = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || !(rate > 0)) {
            throw new ParameterException(spec.commandLine(), "--seconds is at least 1 and --rate above 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        LocalStack stack = Installation.stack(out);
        boolean accounted = new Demo(stack, out).run(Duration.ofSeconds(seconds), rate, check);
        return accounted || !check ? 0 : 1;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errata logs}: the end of a part's logs. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Show the end of what a part logged and printed, and of what its supervisor says about it.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PART", description = "One of: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Part part;

    @Option(names = "-f", description = "Go on showing what is added, until interrupted.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            description = "How many lines of each file (default: ${DEFAULT-VALUE}).")
    private int lines = 100;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Installation.home();
        List<String> tail = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            tail.add("-F");
        }
        for (Path file : List.of(home.out(part), home.log(part))) {
            if (Files.exists(file)) {
                tail.add(file.toString());
            }
        }
        if (!tail.get(tail.size() - 1).endsWith(part.id() + ".log")
                && !tail.get(tail.size() - 1).endsWith(".out")) {
            throw new IOException(part + " has no logs yet in " + home.logs());
        }
        return new ProcessBuilder(tail).inheritIO().start().waitFor();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Part;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata down}: stops parts. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stop all parts, or those named; what they hold is kept.")
final class DownCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PART", arity = "0..*", description = "Any of: ${COMPLETION-CANDIDATES}")
    private List<Part> parts = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Installation.stack(spec.commandLine().getOut()).down(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts);
        return 0;
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata up}: starts parts. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start all parts, or those named with what they need; parts that already work are left alone.")
final class UpCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PART", arity = "0..*", description = "Any of: ${COMPLETION-CANDIDATES}")
    private List<Part> parts = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalStack stack = Installation.stack(out);
        stack.up(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts);
        out.println("state in " + stack.home().root());
        return 0;
    }
}

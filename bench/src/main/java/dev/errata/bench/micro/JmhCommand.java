// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code errata bench jmh}: the benchmarks of single steps. */
@Command(
        name = "jmh",
        mixinStandardHelpOptions = true,
        description = "Measures single steps with JMH; arguments are JMH's own: a pattern of names, then options.")
public final class JmhCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Such as: Parse, or -- Parse -f 1 -wi 2")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(arguments);
        if (all.isEmpty()) {
            all.add("dev.errata.bench");
        }
        new Runner(new CommandLineOptions(all.toArray(String[]::new))).run();
        return 0;
    }
}

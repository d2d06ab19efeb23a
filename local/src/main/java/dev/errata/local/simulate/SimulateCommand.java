// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.simulate.Comparison;
import dev.errata.gateway.simulate.ComparisonJson;
import dev.errata.local.Installation;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.process.PartState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata simulate}: alert rules on history, compared with others. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Try alert rules on what happened: which notifications would there have been, and which not?",
            "One file is compared with the rules in force, two with each other, the second being the new one. Beside the"
                    + " rules of a file hold the defaults; a rule with the id of a default replaces it, and"
                    + " \"enabled\": false switches it off.",
            "Nothing is stored and nobody is told."
        })
public final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RULES.json", description = "Files of rules, each a JSON array.")
    private List<Path> files = List.of();

    @Option(
            names = "--from",
            required = true,
            converter = Times.class,
            paramLabel = "TIME",
            description = "Where it begins: 2026-01-31 or 2026-01-31T12:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(
            names = "--to",
            required = true,
            converter = Times.class,
            paramLabel = "TIME",
            description = "Where it ends; that time is not in it.")
    private Instant to = Instant.EPOCH;

    @Option(names = "--project", paramLabel = "NAME", description = "Only this project (default: all).")
    private String project = "";

    @Option(
            names = "--warm-up",
            converter = Lengths.class,
            paramLabel = "DURATION",
            description = "Time before it whose events are read too, so that it begins with what was known, such as 12h"
                    + " or 8d (default: 8d, as long as the detector remembers).")
    private Duration warmUp = Duration.ofDays(8);

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Span span = span();
        if (files.size() > 2) {
            throw new ParameterException(spec.commandLine(), "one or two files of rules, not " + files.size());
        }
        List<RuleSet> given = new ArrayList<>();
        for (Path file : files) {
            given.add(RuleSet.ofFile(file));
        }
        PrintWriter err = spec.commandLine().getErr();
        LocalStack stack = Installation.stack(err);
        for (Part part : List.of(Part.CLICKHOUSE, Part.JOBMANAGER, Part.TASKMANAGER)) {
            if (stack.status(part).state() != PartState.READY) {
                throw new IOException(part + " is not ready; './errata up' starts what is needed");
            }
        }
        try (Queries queries = new Queries(stack.clickHouseReader().settings())) {
            Simulation simulation = Simulation.of(stack, queries, span, project);
            RuleSet before = given.size() == 1 ? RuleSet.inForce(queries) : given.get(0);
            RuleSet after = given.get(given.size() - 1);
            err.printf(
                    Locale.ROOT,
                    "simulating %s to %s, %,d events of %d projects%n",
                    span.from(),
                    span.to(),
                    simulation.events(),
                    simulation.projects().size());
            err.flush();
            print(simulation, before, after);
        }
        return 0;
    }

    private Span span() {
        try {
            return new Span(from, to, warmUp);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Simulation simulation, RuleSet before, RuleSet after) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison =
                Comparison.of(before.name(), simulation.run(before), after.name(), simulation.run(after));
        SortedSet<String> others = new TreeSet<>(before.notSimulated());
        others.addAll(after.notSimulated());
        if (json) {
            out.println(ComparisonJson.of(comparison, List.copyOf(others)));
        } else {
            new ComparisonText(out).print(comparison);
            if (!others.isEmpty()) {
                out.printf("%nnot simulated, since they are not about groups: %s%n", String.join(", ", others));
            }
        }
        out.flush();
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.rule;

import dev.errata.alerting.rules.Rules;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.Running;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata rule}: when to alert. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        description = {
            "List, check and change the rules by which alerts fire.",
            "A file holds one rule as a JSON object, or an array of them; - is the standard input."
        })
public final class RuleCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: list, check, set, remove or defaults");
    }

    @Command(mixinStandardHelpOptions = true, description = "List the rules in force: defaults and those given.")
    int list() throws IOException {
        try (Queries queries = Running.clickHouse(out())) {
            new RuleReport(out())
                    .list(
                            Rules.defaults(),
                            queries.run("rule/list_rules", Map.of()).maps());
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Check a file; nothing is changed.")
    int check(@Parameters(paramLabel = "FILE") String file) throws IOException {
        RuleFile rules = RuleFile.parse(read(file));
        new RuleReport(out()).rules(rules.rules(), "checked");
        return told(rules);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Write the rules of a file, unless one of them cannot be used; each replaces the one of its id.")
    int set(@Parameters(paramLabel = "FILE") String file) throws IOException {
        RuleFile rules = RuleFile.parse(read(file));
        if (told(rules) != 0) {
            return 1;
        }
        try (TopicWriter kafka = Running.kafka()) {
            rules.rules().forEach(given -> kafka.write(Topic.RULES, given.rule().id(), given.json()));
        }
        new RuleReport(out()).rules(rules.rules(), "written");
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Remove a rule that was given; a default holds again.")
    int remove(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (TopicWriter kafka = Running.kafka()) {
            kafka.remove(Topic.RULES, id);
        }
        boolean isDefault =
                Rules.defaults().all().stream().anyMatch(rule -> rule.id().equals(id));
        out().println(
                        isDefault
                                ? "removed; the default %1$s holds again, a rule of that id with \"enabled\": false turns it off"
                                        .formatted(id)
                                : "removed");
        out().flush();
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Print the rules that hold with no configuration, as JSON to begin with.")
    int defaults() {
        out().print(Rules.defaultsJson());
        out().flush();
        return 0;
    }

    private int told(RuleFile rules) {
        rules.errors().forEach(error -> spec.commandLine().getErr().println("errata: " + error));
        return rules.errors().isEmpty() ? 0 : 1;
    }

    private static String read(String file) throws IOException {
        return file.equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

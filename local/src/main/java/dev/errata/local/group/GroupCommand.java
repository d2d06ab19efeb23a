// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.local.Running;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Unignore;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata group}: what is there, and what people say about it. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        description = {
            "List and show groups, and say what becomes of them.",
            "A group is named by its 16 hex digits, or by as many of the first ones as only it has."
        })
public final class GroupCommand implements Runnable {
    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what: list, show, ack, resolve, reopen, ignore, unignore, assign, comment, merge, split or not-same");
    }

    @Command(mixinStandardHelpOptions = true, description = "List groups, the latest first.")
    int list(
            @Mixin GroupFilter filter,
            @Option(names = "--json", description = "Print one JSON object a line, for machines.") boolean json)
            throws IOException {
        try (Queries queries = Running.clickHouse(out())) {
            GroupQueries groups = new GroupQueries(queries);
            if (json) {
                out().print(groups.listJson(filter));
                out().flush();
            } else {
                new GroupReport(out()).list(groups.list(filter));
            }
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Show where a group stands, how it got there, and what was alerted.")
    int show(
            @Parameters(paramLabel = "GROUP") String name,
            @Option(names = "--project", paramLabel = "NAME", defaultValue = "") String project)
            throws IOException {
        try (Queries queries = Running.clickHouse(out())) {
            GroupQueries groups = new GroupQueries(queries);
            GroupIds ids = new GroupIds(project, groups);
            long group = ids.group(name);
            ResultTable row = groups.show(ids.project(), group);
            if (row.rows().isEmpty()) {
                return fail("project %s has no group %s, or it was merged into another".formatted(ids.project(), name));
            }
            GroupReport report = new GroupReport(out());
            report.show(row.maps().get(0));
            report.history(groups.history(ids.project(), group));
            report.firings(groups.firings(ids.project(), group));
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Somebody looks after it.")
    int ack(@Mixin CommandOptions options, @Parameters(paramLabel = "GROUP") String group) throws IOException {
        return give(options, ids -> new Acknowledge(ids.group(group)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "It is mended, from now on unless a release is named; it comes back when it happens again.")
    int resolve(
            @Mixin CommandOptions options,
            @Mixin ResolveOptions resolve,
            @Parameters(paramLabel = "GROUP") String group)
            throws IOException {
        return give(options, ids -> resolve.of(ids.group(group)));
    }

    @Command(mixinStandardHelpOptions = true, description = "It is not mended after all.")
    int reopen(@Mixin CommandOptions options, @Parameters(paramLabel = "GROUP") String group) throws IOException {
        return give(options, ids -> new Reopen(ids.group(group)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Nobody wants to hear of it, until the first of what is given; forever if nothing is.")
    int ignore(
            @Mixin CommandOptions options, @Mixin IgnoreOptions ignore, @Parameters(paramLabel = "GROUP") String group)
            throws IOException {
        return give(options, ids -> new Ignore(ids.group(group), ignore.at(clock.instant())));
    }

    @Command(mixinStandardHelpOptions = true, description = "It matters again, with the status it had.")
    int unignore(@Mixin CommandOptions options, @Parameters(paramLabel = "GROUP") String group) throws IOException {
        return give(options, ids -> new Unignore(ids.group(group)));
    }

    @Command(mixinStandardHelpOptions = true, description = "Say whose it is.")
    int assign(
            @Mixin CommandOptions options,
            @Parameters(paramLabel = "GROUP") String group,
            @Parameters(paramLabel = "WHO", description = "Empty for nobody.") String who)
            throws IOException {
        return give(options, ids -> new Assign(ids.group(group), who));
    }

    @Command(mixinStandardHelpOptions = true, description = "Remark something.")
    int comment(
            @Mixin CommandOptions options,
            @Parameters(paramLabel = "GROUP") String group,
            @Parameters(paramLabel = "TEXT") String text)
            throws IOException {
        return give(options, ids -> new Comment(ids.group(group), text));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Groups are one problem: all their variants move into one of them.")
    int merge(
            @Mixin CommandOptions options,
            @Parameters(paramLabel = "GROUP", arity = "1..*") List<String> groups,
            @Option(names = "--into", paramLabel = "GROUP", required = true) String into)
            throws IOException {
        return give(options, ids -> new Merge(ids.groups(groups), ids.group(into)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Variants are another problem than the rest: they move into a group of their own.")
    int split(
            @Mixin CommandOptions options,
            @Parameters(paramLabel = "GROUP", index = "0") String group,
            @Parameters(paramLabel = "FINGERPRINT", index = "1..*", arity = "1..*") List<String> fingerprints)
            throws IOException {
        return give(options, ids -> {
            long from = ids.group(group);
            return new Split(from, ids.fingerprints(from, fingerprints));
        });
    }

    @Command(
            name = "not-same",
            mixinStandardHelpOptions = true,
            description = "Two groups are not one problem, however similar.")
    int notSame(
            @Mixin CommandOptions options,
            @Parameters(paramLabel = "GROUP") String one,
            @Parameters(paramLabel = "GROUP") String other)
            throws IOException {
        return give(options, ids -> new NotSame(ids.group(one), ids.group(other)));
    }

    private int give(CommandOptions options, Function<GroupIds, CommandAction> asked) throws IOException {
        return new CommandGiver(out(), spec.commandLine().getErr(), clock).give(options, asked);
    }

    private int fail(String detail) {
        spec.commandLine().getErr().println("errata: " + detail);
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

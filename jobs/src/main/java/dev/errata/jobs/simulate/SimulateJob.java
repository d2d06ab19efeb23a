// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.clickhouse.tables.SimulationsTable;
import dev.errata.jobs.io.ClickHouseSink;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.lifecycle.AdvanceLifecycle;
import dev.errata.jobs.lifecycle.GroupInput;
import dev.errata.jobs.lifecycle.LearnProject;
import dev.errata.jobs.lifecycle.Life;
import dev.errata.jobs.lifecycle.ProjectNews;
import dev.errata.jobs.track.Counting;
import dev.errata.jobs.track.Track;
import dev.errata.jobs.track.TrackOptions;
import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the job {@code simulate}: history through the life and the alerts of groups, with rules of a file. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Leads the groups of ClickHouse through a time of the past as track does, with other alert rules, and writes"
                    + " which alerts would have gone on and off, into files or the table simulations. Nothing else is"
                    + " written.",
            "ClickHouse is found as by track."
        })
public final class SimulateJob implements Callable<Integer> {

    @Option(names = "--project", required = true, paramLabel = "NAME", description = "Project; may be repeated.")
    List<String> projects = List.of();

    @Option(names = "--from", required = true, paramLabel = "TIME", description = "Where it begins, ISO-8601.")
    Instant from = Instant.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "Where it ends, ISO-8601.")
    Instant to = Instant.EPOCH;

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            description = "Time before it whose events are read, so that it begins with what was known"
                    + " (default: ${DEFAULT-VALUE}).")
    Duration warmUp = Duration.ofDays(8);

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules, one JSON object a line, as a URI Flink can read. Beside them hold the defaults.")
    String rules = "";

    @Option(names = "--rule-lines", paramLabel = "TEXT", description = "The same as they are, in place of --rules.")
    String ruleLines = "";

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where firings and evaluations are written, as a URI Flink can write.")
    String output = "";

    @Option(
            names = "--simulation",
            paramLabel = "ID",
            description = "Under which id they are written into the table simulations, in place of --output.")
    String simulation = "";

    @Option(
            names = "--side",
            paramLabel = "before|after",
            description = "Which of the two rule sets of the simulation these are (default: ${DEFAULT-VALUE}).")
    String side = "after";

    @Mixin
    TrackOptions options = new TrackOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Submits the job described by the arguments; {@code --help} explains them. */
    public static void main(String[] args) {
        Environments.run(new SimulateJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        options.validate(spec.commandLine());
        if (output.isEmpty() == simulation.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either --output or --simulation");
        }
        if (!rules.isEmpty() && !ruleLines.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either --rules or --rule-lines");
        }
        StreamExecutionEnvironment env = Environments.batch();
        build(env);
        env.execute(simulation.isEmpty() ? "errata simulate" : "errata simulate " + simulation + " " + side);
        return 0;
    }

    void build(StreamExecutionEnvironment env) throws IOException {
        Period period = Period.of(from, to, warmUp);
        Past past = new Past(env, options.clickHouse(), projects, period);
        DataStream<GroupInput> attached = Track.attach(Counting.tallies(past.events()), past.placed());
        DataStream<GroupTally> known = past.known();
        DataStream<ProjectNews> learned = Life.news(
                attached.union(told("tell-projects", known, SimulateJob::places)),
                past.deployments(),
                LearnProject.onHistory());
        DataStream<GroupInput> commands = step(
                "address-commands",
                past.commands().map(GroupInput::asked).returns(TypeInformation.of(GroupInput.class)));
        SingleOutputStreamOperator<Group> groups = Life.groups(
                attached.union(told("tell-groups", known, GroupInput::counted), commands),
                withRules(env, learned),
                AdvanceLifecycle.onHistoryUntil(options.lifecycle(), period.decidedBy()));
        DataStream<Firing> firings = step(
                "keep-firings", groups.getSideOutput(AdvanceLifecycle.FIRINGS).filter(period::holds));
        DataStream<Evaluation> evaluations = step(
                "keep-evaluations",
                groups.getSideOutput(AdvanceLifecycle.EVALUATIONS).filter(period::holds));
        told().write(firings, evaluations);
    }

    private Told told() {
        return simulation.isEmpty()
                ? new Told.Files(output)
                : new Told.Rows(
                        simulation,
                        side,
                        ruleLines,
                        new ClickHouseSink<>(new SimulationsTable(), options.clickHouse(), options.batchLimits()));
    }

    private static DataStream<GroupInput> told(
            String name, DataStream<GroupTally> known, MapFunction<GroupTally, GroupInput> input) {
        return step(name, known.map(input).returns(TypeInformation.of(GroupInput.class)));
    }

    /** Where events of before were, and since when; they count for nothing in what is learned of the traffic. */
    private static GroupInput places(GroupTally known) {
        return GroupInput.counted(
                GroupTally.of(known.group(), known.group(), known.tally().uncounted()));
    }

    private DataStream<ProjectNews> withRules(StreamExecutionEnvironment env, DataStream<ProjectNews> learned)
            throws IOException {
        List<ProjectNews> all = rules.isEmpty() ? RuleLines.of(ruleLines) : RuleLines.read(rules);
        if (all.isEmpty()) {
            return learned;
        }
        return learned.union(step("read-rules", env.fromData(all, TypeInformation.of(ProjectNews.class))));
    }
}

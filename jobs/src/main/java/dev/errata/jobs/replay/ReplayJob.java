// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.Steps;
import dev.errata.jobs.track.Inputs;
import dev.errata.jobs.track.Outputs;
import dev.errata.jobs.track.Parsers;
import dev.errata.jobs.track.Track;
import dev.errata.jobs.track.TrackOptions;
import dev.errata.model.RawPayload;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Entry point of the job {@code replay}: files and folders through the build of {@code track}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Backfills history: reads files, parses, fingerprints, counts and groups them as track does, and writes"
                    + " the same tables. What is stored already is not counted again.",
            "Files: .json and .ndjson (Sentry events, OTLP, log lines), .envelope, OTLP .pb (named …logs.pb or"
                    + " …traces.pb), anything else as text with stack traces; each also with .gz or .zst.",
            "ClickHouse is found as by track."
        })
public final class ReplayJob implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, as URIs Flink can read.")
    List<String> paths = List.of();

    @Option(
            names = "--project",
            required = true,
            paramLabel = "NAME",
            description = "Project that the errors belong to.")
    String project = "";

    @Mixin
    TrackOptions options = new TrackOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Submits the job described by the arguments; {@code --help} explains them. */
    public static void main(String[] args) {
        Environments.run(new ReplayJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        options.validate(spec.commandLine());
        StreamExecutionEnvironment env = Environments.batch();
        build(env);
        env.execute("errata replay " + project);
        return 0;
    }

    void build(StreamExecutionEnvironment env) {
        ClickHouseSettings settings = options.clickHouse();
        Path[] files = paths.stream().map(Path::new).toArray(Path[]::new);
        DataStream<FilePayload> read = Steps.step(
                "read-files",
                env.fromSource(PayloadFiles.source(project, files), WatermarkStrategy.noWatermarks(), "read-files"));
        DataStream<RawPayload> payloads = Steps.step(
                "count-progress", read.map(new CountProgress()).returns(TypeInformation.of(RawPayload.class)));
        Track.build(
                new Inputs.Replay(
                        payloads,
                        StoredHistory.read(env, settings, project),
                        StoredHistory.commands(env, settings, project)),
                () -> new HistoryParser(Parsers.history().create()),
                Outputs.clickHouse(settings, options.batchLimits(), null),
                options);
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KafkaPayloads;
import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.io.Steps;
import dev.errata.model.RawPayload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Entry point of the job {@code track}: errors from Kafka, grouped and counted into ClickHouse. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = {
            "Parses, fingerprints, counts and groups errors from Kafka and writes them to ClickHouse.",
            "ClickHouse is found by the environment of JobManager and TaskManagers: ERRATA_CLICKHOUSE_URL,"
                    + " ERRATA_CLICKHOUSE_USER, ERRATA_CLICKHOUSE_PASSWORD, ERRATA_CLICKHOUSE_DATABASE."
        })
public final class TrackJob implements Callable<Integer> {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT,…",
            defaultValue = "${env:ERRATA_KAFKA:-localhost:9092}",
            description = "Kafka bootstrap servers (default: $ERRATA_KAFKA, else localhost:9092).")
    String kafka = "";

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "Topics of payloads (default: ${DEFAULT-VALUE}).")
    List<String> topics = List.of("errata.events", "otlp_logs", "otlp_spans");

    @Option(
            names = "--commands",
            paramLabel = "TOPIC",
            description = "Topic of what people ask for (default: ${DEFAULT-VALUE}).")
    String commands = "errata.commands";

    @Option(names = "--rules", paramLabel = "TOPIC", description = "Topic of alert rules (default: ${DEFAULT-VALUE}).")
    String rules = "errata.rules";

    @Option(
            names = "--releases",
            paramLabel = "TOPIC",
            description = "Topic of what was deployed (default: ${DEFAULT-VALUE}).")
    String releases = "errata.releases";

    @Option(
            names = "--audit",
            paramLabel = "TOPIC",
            description = "Topic of what people changed (default: ${DEFAULT-VALUE}).")
    String audit = "errata.audit";

    @Option(
            names = "--roots",
            paramLabel = "TOPIC",
            description = "Topic of what correlate finds of groups (default: ${DEFAULT-VALUE}).")
    String roots = "errata.roots";

    @Option(
            names = "--consumer-group",
            paramLabel = "NAME",
            description = "Where offsets are committed for people to see (default: ${DEFAULT-VALUE}).")
    String consumerGroup = "errata-track";

    @Option(
            names = "--default-project",
            paramLabel = "NAME",
            description = "Project of records without a project header (default: ${DEFAULT-VALUE}).")
    String defaultProject = "default";

    @Option(
            names = "--out-of-orderness",
            paramLabel = "DURATION",
            description = "How far receive times in one partition may be out of order (default: ${DEFAULT-VALUE}).")
    Duration outOfOrderness = Duration.ofSeconds(10);

    @Option(
            names = "--silence",
            paramLabel = "DURATION",
            description = {
                "In a partition silent for this long time goes on by the clock; one of which nothing was ever read,",
                "and what people say, does not hold time back then (default: ${DEFAULT-VALUE})."
            })
    Duration silence = Duration.ofSeconds(10);

    @Mixin
    TrackOptions options = new TrackOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Submits the job described by the arguments; {@code --help} explains them. */
    public static void main(String[] args) {
        Environments.run(new TrackJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        options.validate(spec.commandLine());
        StreamExecutionEnvironment env = Environments.streaming();
        build(env);
        env.execute("errata track");
        return 0;
    }

    void build(StreamExecutionEnvironment env) {
        DataStream<RawPayload> payloads = Steps.step(
                "read-events",
                env.fromSource(
                        KafkaPayloads.source(kafka, topics, consumerGroup, defaultProject),
                        KafkaPayloads.receiptTime(outOfOrderness, silence),
                        "read-events"));
        Decisions decisions = Decisions.into(options.clickHouse(), options.batchLimits(), kafka, consumerGroup);
        Outputs outputs = Outputs.clickHouse(options.clickHouse(), options.batchLimits(), decisions);
        Inputs inputs = new Inputs.Live(
                payloads,
                words(env, "read-commands", commands),
                texts(env, "read-rules", rules),
                words(env, "read-releases", releases),
                words(env, "read-audit", audit),
                texts(env, "read-roots", roots),
                silence);
        Track.build(inputs, Parsers.live(), outputs, options);
    }

    /** What people say names its project itself; its topics are mostly silent and must not hold time back. */
    private DataStream<RawPayload> words(StreamExecutionEnvironment env, String name, String topic) {
        return Steps.step(
                name,
                env.fromSource(
                        KafkaPayloads.source(kafka, List.of(topic), consumerGroup, ""),
                        KafkaPayloads.watermarks(silence),
                        name));
    }

    private DataStream<KeyedText> texts(StreamExecutionEnvironment env, String name, String topic) {
        return Steps.step(
                name,
                env.fromSource(
                        KafkaPayloads.texts(kafka, topic, consumerGroup), KafkaPayloads.textWatermarks(silence), name));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KafkaPayloads;
import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.io.Steps;
import dev.errata.model.RawPayload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Entry point of the job {@code correlate}: spans and grouped errors from Kafka, traces and calls into ClickHouse. */
@Command(
        name = "correlate",
        mixinStandardHelpOptions = true,
        description = {
            "Assembles traces, finds where their failures began, and counts who calls, fails and passes on failures.",
            "ClickHouse is found by the environment of JobManager and TaskManagers: ERRATA_CLICKHOUSE_URL,"
                    + " ERRATA_CLICKHOUSE_USER, ERRATA_CLICKHOUSE_PASSWORD, ERRATA_CLICKHOUSE_DATABASE."
        })
public final class CorrelateJob implements Callable<Integer> {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT,…",
            defaultValue = "${env:ERRATA_KAFKA:-localhost:9092}",
            description = "Kafka bootstrap servers (default: $ERRATA_KAFKA, else localhost:9092).")
    String kafka = "";

    @Option(
            names = "--spans",
            split = ",",
            paramLabel = "TOPIC",
            description = "Topics of spans (default: ${DEFAULT-VALUE}).")
    List<String> spans = List.of("otlp_spans");

    @Option(names = "--rules", paramLabel = "TOPIC", description = "Topic of alert rules (default: ${DEFAULT-VALUE}).")
    String rules = "errata.rules";

    @Option(
            names = "--consumer-group",
            paramLabel = "NAME",
            description = "Where offsets are committed for people to see (default: ${DEFAULT-VALUE}).")
    String consumerGroup = "errata-correlate";

    @Option(
            names = "--default-project",
            paramLabel = "NAME",
            description = "Project of records without a project header (default: ${DEFAULT-VALUE}).")
    String defaultProject = "default";

    @Option(
            names = "--out-of-orderness",
            paramLabel = "DURATION",
            description = "How far receive times in one partition may be out of order (default: ${DEFAULT-VALUE}).")
    Duration outOfOrderness = Duration.ofSeconds(5);

    @Option(
            names = "--silence",
            paramLabel = "DURATION",
            description = "Time goes on by the clock in a partition silent for this long (default: ${DEFAULT-VALUE}).")
    Duration silence = Duration.ofSeconds(10);

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description = "How long track is waited for when it is away, before traces are taken for whole without its"
                    + " errors (default: ${DEFAULT-VALUE}).")
    Duration patience = Duration.ofMinutes(2);

    @Mixin
    CorrelateOptions options = new CorrelateOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Submits the job described by the arguments; {@code --help} explains them. */
    public static void main(String[] args) {
        Environments.run(new CorrelateJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        options.validate(spec.commandLine());
        StreamExecutionEnvironment env = Environments.streaming();
        build(env);
        env.execute("errata correlate");
        return 0;
    }

    void build(StreamExecutionEnvironment env) {
        KafkaSource<RawPayload> read = KafkaPayloads.source(kafka, spans, consumerGroup, defaultProject);
        DataStream<RawPayload> payloads = Steps.step(
                "read-spans", env.fromSource(read, KafkaPayloads.receiptTime(outOfOrderness, silence), "read-spans"));
        DataStream<RawPayload> grouped = Steps.step(
                "read-grouped-errors",
                env.fromSource(
                                KafkaPayloads.grouped(kafka, consumerGroup),
                                KafkaPayloads.toldTime(options.lead(), patience),
                                "read-grouped-errors")
                        .setParallelism(1)); // of one partition; a reader without one would hold time back
        DataStream<KeyedText> texts = Steps.step(
                "read-rules",
                env.fromSource(
                        KafkaPayloads.texts(kafka, rules, consumerGroup),
                        KafkaPayloads.textWatermarks(silence),
                        "read-rules"));
        Correlate.build(
                new Correlate.Inputs(payloads, grouped, texts),
                CorrelateOutputs.into(options.clickHouse(), options.batchLimits(), kafka),
                options);
    }
}

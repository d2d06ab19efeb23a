// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.stages;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KafkaPayloads;
import dev.errata.jobs.track.Outputs;
import dev.errata.jobs.track.TrackOptions;
import dev.errata.model.RawPayload;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the jobs that {@code track} is compared with; same source, parser and sink. */
@Command(name = "stage", mixinStandardHelpOptions = true, description = "Runs a part of track alone.")
public final class StageJob implements Callable<Integer> {

    /** How far an event goes. */
    enum Stage {
        /** Read and dropped. */
        READ,
        /** Read, parsed, fingerprinted, and its row written. */
        WRITE
    }

    @Option(names = "--stage", required = true, description = "${COMPLETION-CANDIDATES}")
    Stage stage = Stage.READ;

    @Option(names = "--kafka", required = true, description = "Kafka bootstrap servers.")
    String kafka = "";

    @Option(names = "--topics", split = ",", required = true, description = "Topics of payloads.")
    List<String> topics = List.of();

    @Option(names = "--consumer-group", required = true, description = "Where offsets are committed.")
    String consumerGroup = "";

    /** Submits the job described by the arguments. */
    public static void main(String[] args) {
        Environments.run(new StageJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        StreamExecutionEnvironment env = Environments.streaming();
        DataStream<RawPayload> payloads = env.fromSource(
                        KafkaPayloads.source(kafka, topics, consumerGroup, "default"),
                        KafkaPayloads.receiptTime(Duration.ofSeconds(10), Duration.ofSeconds(30)),
                        "read-events")
                .uid("read-events");
        switch (stage) {
            case READ -> payloads.sinkTo(new DiscardingSink<>()).uid("drop").name("drop");
            case WRITE -> write(payloads);
        }
        env.execute("errata bench " + stage.name().toLowerCase(Locale.ROOT));
        return 0;
    }

    private static void write(DataStream<RawPayload> payloads) {
        Outputs outputs =
                Outputs.clickHouse(ClickHouseSettings.fromEnvironment(), new TrackOptions().batchLimits(), null);
        payloads.process(new ParseOnly())
                .uid("parse-events")
                .name("parse-events")
                .sinkTo(outputs.events())
                .uid("write-events")
                .name("write-events");
    }
}

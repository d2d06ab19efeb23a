// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KafkaPayloads;
import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.io.Steps;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.model.FirstSight;
import dev.errata.model.RawPayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class TopologyGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/errata/jobs/track");
    private static final ClickHouseSettings SETTINGS =
            new ClickHouseSettings("http://127.0.0.1:8123", "errata", "writer", "");

    @Test
    void trackIsLaidOutAsWritten() throws IOException {
        StreamExecutionEnvironment env = Environments.streaming();
        build(new Inputs.Live(
                read(env, "read-events", "errata.events"),
                read(env, "read-commands", "errata.commands"),
                none(env, "read-rules", KeyedText.class),
                read(env, "read-releases", "errata.releases"),
                none(env, "read-roots", KeyedText.class),
                Duration.ofSeconds(30)));
        assertGolden("track.topology.txt", Topology.of(env));
    }

    @Test
    void replayAddsHistoryBeforeTheSameSteps() throws IOException {
        StreamExecutionEnvironment env = Environments.batch();
        History history = new History(
                none(env, "read-sightings", StoredEvent.class), none(env, "read-placements", FirstSight.class));
        build(new Inputs.Replay(
                none(env, "read-files", RawPayload.class), history, none(env, "read-asked", CommandMessage.class)));
        assertGolden("replay.topology.txt", Topology.of(env));
    }

    private static DataStream<RawPayload> read(StreamExecutionEnvironment env, String name, String topic) {
        return Steps.step(
                name,
                env.fromSource(
                        KafkaPayloads.source("localhost:9092", List.of(topic), "test", "default"),
                        KafkaPayloads.receiptTime(Duration.ofSeconds(10), Duration.ofSeconds(30)),
                        name));
    }

    private static <T> DataStream<T> none(StreamExecutionEnvironment env, String name, Class<T> type) {
        return Steps.step(name, env.fromData(List.<T>of(), TypeInformation.of(type)));
    }

    private static void build(Inputs inputs) {
        Decisions decisions = Decisions.into(SETTINGS, BatchLimits.DEFAULT, "localhost:9092", "test");
        Outputs outputs = Outputs.clickHouse(SETTINGS, BatchLimits.DEFAULT, decisions);
        Track.build(inputs, () -> (raw, sink) -> {}, outputs, new TrackOptions());
    }

    private static void assertGolden(String file, String actual) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}

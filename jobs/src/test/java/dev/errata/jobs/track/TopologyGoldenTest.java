// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KafkaPayloads;
import dev.errata.model.FirstSight;
import dev.errata.model.RawPayload;
import dev.errata.model.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopologyGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/errata/jobs/track");
    private static final ClickHouseSettings SETTINGS =
            new ClickHouseSettings("http://127.0.0.1:8123", "errata", "writer", "");

    @Test
    void trackIsLaidOutAsWritten() throws IOException {
        StreamExecutionEnvironment env = Environments.streaming();
        DataStream<RawPayload> payloads = Steps.step(
                "read-events",
                env.fromSource(
                        KafkaPayloads.source("localhost:9092", List.of("errata.events"), "test", "default"),
                        KafkaPayloads.watermarks(Duration.ofSeconds(10), Duration.ofSeconds(30)),
                        "read-events"));
        build(payloads, null);
        assertGolden("track.topology.txt", Topology.of(env));
    }

    @Test
    void replayAddsHistoryBeforeTheSameSteps() throws IOException {
        StreamExecutionEnvironment env = Environments.batch();
        History history = new History(
                Steps.step("read-sightings", env.fromData(List.<Sighting>of(), TypeInformation.of(Sighting.class))),
                Steps.step(
                        "read-placements", env.fromData(List.<FirstSight>of(), TypeInformation.of(FirstSight.class))));
        build(
                Steps.step("read-files", env.fromData(List.<RawPayload>of(), TypeInformation.of(RawPayload.class))),
                history);
        assertGolden("replay.topology.txt", Topology.of(env));
    }

    private static void build(DataStream<RawPayload> payloads, @Nullable History history) {
        Outputs outputs = Outputs.clickHouse(SETTINGS, BatchLimits.DEFAULT);
        Track.build(payloads, history, () -> (raw, sink) -> {}, outputs, new TrackOptions());
    }

    private static void assertGolden(String file, String actual) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}

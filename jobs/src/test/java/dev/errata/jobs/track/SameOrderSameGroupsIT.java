// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.jobs.io.Environments;
import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.io.Steps;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.Format;
import dev.errata.model.Group;
import dev.errata.model.Placement;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.Tally;
import dev.errata.model.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole build on a small cluster: real requests of ten clients, in the same order, at several parallelisms. */
class SameOrderSameGroupsIT {

    private static final Path CORPUS = Path.of("../core/src/test/resources/corpus/sdk-dev");
    private static final long RECEIVED_AT = 1_795_451_400_000L;
    private static final int MAX_PARALLELISM = 4;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(MAX_PARALLELISM)
            .build());

    private final CollectingSink<FingerprintedEvent> events = new CollectingSink<>();
    private final CollectingSink<Variant> variants = new CollectingSink<>();
    private final CollectingSink<Placement> placements = new CollectingSink<>();
    private final CollectingSink<Tally> minutes = new CollectingSink<>();
    private final CollectingSink<Group> groups = new CollectingSink<>();

    @Test
    void groupsKeysCountsAndExplanationsDoNotDependOnTheParallelism() throws Exception {
        Result one = new SameOrderSameGroupsIT().live(1);
        assertThat(one.placements()).hasSizeGreaterThan(100);
        assertThat(new SameOrderSameGroupsIT().live(2)).isEqualTo(one);
        assertThat(new SameOrderSameGroupsIT().live(MAX_PARALLELISM)).isEqualTo(one);
    }

    @Test
    void aReplayOfTheSameEventsGivesTheSameAtAnyParallelism() throws Exception {
        Result one = new SameOrderSameGroupsIT().replay(1);
        assertThat(new SameOrderSameGroupsIT().replay(MAX_PARALLELISM)).isEqualTo(one);
        Result live = new SameOrderSameGroupsIT().live(1);
        assertThat(one.counts()).isEqualTo(live.counts());
        assertThat(one.keys().keySet()).isEqualTo(live.keys().keySet());
    }

    private record Result(
            List<Placement> placements, Map<String, String> keys, Map<String, Long> counts, Map<String, Long> groups) {}

    private Result live(int parallelism) throws Exception {
        StreamExecutionEnvironment env = Environments.streaming();
        run(
                env,
                parallelism,
                new Inputs.Live(
                        payloads(env),
                        none(env, "read-commands", RawPayload.class),
                        none(env, "read-rules", KeyedText.class),
                        none(env, "read-releases", RawPayload.class),
                        none(env, "read-audit", RawPayload.class),
                        none(env, "read-roots", KeyedText.class),
                        Duration.ofSeconds(30)));
        return result();
    }

    private Result replay(int parallelism) throws Exception {
        StreamExecutionEnvironment env = Environments.batch();
        History history = new History(
                none(env, "read-sightings", StoredEvent.class), none(env, "read-placements", FirstSight.class));
        run(env, parallelism, new Inputs.Replay(payloads(env), history, none(env, "read-asked", CommandMessage.class)));
        return result();
    }

    private void run(StreamExecutionEnvironment env, int parallelism, Inputs inputs) throws Exception {
        Configuration never = new Configuration();
        never.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        env.configure(never);
        env.setParallelism(parallelism);
        Outputs outputs = new Outputs(
                events,
                variants,
                placements,
                minutes,
                groups,
                new CollectingSink<Rejection>(),
                new CollectingSink<CommandRow>(),
                new Decisions(
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>(),
                        new CollectingSink<>()));
        Track.build(inputs, Parsers.live(), outputs, new TrackOptions());
        env.execute();
    }

    private static <T> DataStream<T> none(StreamExecutionEnvironment env, String name, Class<T> type) {
        DataStream<Long> one = Steps.step(name + "-never", env.fromData(0L));
        return Steps.step(name, one.<T>flatMap((ignored, out) -> {}).returns(TypeInformation.of(type)));
    }

    /** Each project in one partition, as on the topic. */
    private static DataStream<RawPayload> payloads(StreamExecutionEnvironment env) throws IOException {
        DataStream<RawPayload> read =
                Steps.step("read-events", env.fromData(corpus(), TypeInformation.of(RawPayload.class)));
        DataStream<RawPayload> timed = Steps.step(
                "take-time",
                read.assignTimestampsAndWatermarks(WatermarkStrategy.<RawPayload>forMonotonousTimestamps()
                        .withTimestampAssigner((payload, unknown) -> payload.receivedAt())));
        return timed.partitionCustom(
                (Integer project, int partitions) -> Math.floorMod(project, partitions),
                payload -> payload.project().hashCode());
    }

    private static List<RawPayload> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> CORPUS.relativize(file).getNameCount() == 2 && Files.isRegularFile(file))
                    .filter(file -> !file.toString().contains("adversarial"))
                    .sorted()
                    .map(SameOrderSameGroupsIT::payload)
                    .toList();
        }
    }

    private static RawPayload payload(Path file) {
        String name = file.toString();
        Format format = name.contains(".logs.")
                ? Format.OTLP_LOGS
                : name.contains(".traces.")
                        ? Format.OTLP_SPANS
                        : name.endsWith(".envelope") ? Format.SENTRY_ENVELOPE : Format.SENTRY_EVENT;
        String project = CORPUS.relativize(file).getName(0).toString();
        try {
            return new RawPayload(project, format.wireName(), RECEIVED_AT, "", name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Result result() {
        Map<String, String> keys = new TreeMap<>();
        for (Variant variant : variants.values()) {
            keys.put(
                    variant.project() + " " + variant.fingerprint(),
                    variant.fingerprinting().keys().toString());
        }
        Map<String, Long> counts = new TreeMap<>();
        for (Tally total : minutes.values()) {
            String key = total.project() + " " + total.fingerprint() + " " + total.minute() + " " + Dimension.of(total);
            counts.merge(key, total.count(), Math::max);
        }
        Map<String, Long> grouped = new HashMap<>();
        groups.values().forEach(group -> grouped.merge(group.project() + " " + group.id(), group.count(), Math::max));
        assertThat(new TreeSet<>(keys.keySet())).hasSameSizeAs(placements.values());
        assertThat(grouped.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
        List<Placement> sorted = placements.values().stream()
                .sorted(java.util.Comparator.comparing(Placement::project).thenComparing(Placement::fingerprint))
                .toList();
        return new Result(sorted, keys, counts, grouped);
    }
}

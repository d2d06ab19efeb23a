// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class EventGeneratorTest {

    private static final long NOON = 1_764_072_000_123L;

    @Test
    void sameSeedAndRunGiveTheSameEvents() {
        assertThat(payloads(TrafficProfile.DEFAULT, 50)).isEqualTo(payloads(TrafficProfile.DEFAULT, 50));
    }

    @Test
    void anotherRunNeverRepeatsAnEventId() {
        EventGenerator first = generator(TrafficProfile.DEFAULT);
        EventGenerator second = generator(TrafficProfile.DEFAULT.withRun(1));
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add(first.next().id())).isTrue();
            assertThat(ids.add(second.next().id())).isTrue();
        }
    }

    @Test
    void payloadsAreAboutAsLargeAsRealOnes() {
        EventGenerator generator = generator(TrafficProfile.DEFAULT);
        var sizes = IntStream.range(0, 20_000)
                .map(i -> generator.next().payload().length)
                .summaryStatistics();
        assertThat(sizes.getAverage()).isBetween(2_000.0, 2_500.0);
        assertThat(sizes.getMin()).isGreaterThan(1_200);
        assertThat(sizes.getMax()).isLessThan(6_000);
    }

    @Test
    void hotShareIsTheShareOfErrorZero() {
        EventGenerator generator = generator(TrafficProfile.DEFAULT.withHotShare(0.95));
        long hot = IntStream.range(0, 20_000)
                .filter(i -> generator.next().trace() == 0)
                .count();
        assertThat(hot / 20_000.0).isBetween(0.945, 0.97);
    }

    @Test
    void errorsFollowZipf() {
        EventGenerator generator = generator(TrafficProfile.DEFAULT);
        int[] counts = new int[3_000];
        for (int i = 0; i < 200_000; i++) {
            counts[generator.next().trace()]++;
        }
        assertThat(counts[0] / (double) counts[9]).isBetween(11.0, 14.2);
        assertThat(IntStream.of(counts).filter(count -> count > 0).count()).isGreaterThan(2_900);
    }

    @Test
    void idAndTimeOfThePayloadAreThoseOfTheEvent() {
        GeneratedEvent event = generator(TrafficProfile.DEFAULT).next();
        assertThat(new String(event.payload(), StandardCharsets.US_ASCII))
                .contains("\"event_id\":\"" + event.id() + "\"")
                .contains("\"timestamp\":\"2025-11-25T12:00:00.123Z\"");
    }

    @Test
    void projectsFallOnAllFourPartitions() {
        Stream<Integer> partitions = ServiceModel.all().stream()
                .map(service ->
                        Utils.toPositive(Utils.murmur2(service.project().getBytes(StandardCharsets.UTF_8))) % 4);
        assertThat(partitions.distinct()).hasSize(4);
    }

    private static Stream<String> stream(TrafficProfile profile, int count) {
        EventGenerator generator = generator(profile);
        return IntStream.range(0, count)
                .mapToObj(i -> new String(generator.next().payload(), StandardCharsets.US_ASCII));
    }

    private static Set<String> payloads(TrafficProfile profile, int count) {
        return stream(profile, count).collect(java.util.stream.Collectors.toSet());
    }

    private static EventGenerator generator(TrafficProfile profile) {
        return new EventGenerator(profile, () -> NOON);
    }
}

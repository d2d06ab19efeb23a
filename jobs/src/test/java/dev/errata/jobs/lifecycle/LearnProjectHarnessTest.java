// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.lifecycle.ReleaseLine;
import dev.errata.model.Deployment;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnProjectHarnessTest {

    private static final long HOUR = 3_600_000L;
    private static final long START = 490_000 * HOUR;

    @SuppressWarnings("NullAway.Init") // set before each test
    private KeyedTwoInputStreamOperatorTestHarness<String, TrafficTally, Deployment, ProjectNews> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness(LearnProject.live());
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, TrafficTally, Deployment, ProjectNews> harness(
            LearnProject learn) throws Exception {
        return ProcessFunctionTestHarnesses.forKeyedCoProcessFunction(
                learn, TrafficTally::project, Deployment::project, Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anHourThatIsOverTellsOfTheTraffic() throws Exception {
        seen(5);
        assertThat(harness.extractOutputValues())
                .filteredOn(news -> news.traffic() != null)
                .hasSize(1);
    }

    @Test
    void whatWasCountedBeforeTellsOfPlacesAndNotOfTraffic() throws Exception {
        seen(0);
        assertThat(harness.extractOutputValues())
                .containsExactly(
                        ProjectNews.service("shop", "cart", START),
                        ProjectNews.releases("shop", "cart", "production", ReleaseLine.EMPTY.seen("1.0.0", START)));
    }

    @Test
    void anHourIsToldOnceAlsoIfMoreOfItComesAfterARestore() throws Exception {
        seen(5);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(LearnProject.live()),
                TrafficTally::project,
                Deployment::project,
                Types.STRING);
        harness.initializeState(snapshot);
        harness.open();
        seen(3);
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void onHistoryAnHourIsToldWhenALaterOneComes() throws Exception {
        harness.close();
        harness = harness(LearnProject.onHistory());
        for (int hour = 0; hour < 100; hour++) {
            harness.processElement1(tally(hour, 6), START + hour * HOUR);
        }
        assertThat(hoursTold()).containsExactlyElementsOf(hours(0, 98));
        assertThat(harness.numKeyedStateEntries())
                .as("of hours that are over nothing is kept")
                .isLessThan(20);
        harness.processBothWatermarks(Watermark.MAX_WATERMARK);
        assertThat(hoursTold()).containsExactlyElementsOf(hours(0, 100));
    }

    private List<Long> hoursTold() {
        return harness.extractOutputValues().stream()
                .map(ProjectNews::traffic)
                .filter(Objects::nonNull)
                .map(Traffic::hour)
                .toList();
    }

    /** From when what is learned of the hours holds. */
    private static List<Long> hours(int from, int to) {
        return LongStream.range(from, to)
                .mapToObj(hour -> START / HOUR + hour + 2)
                .toList();
    }

    private static TrafficTally tally(int hour, long count) {
        return new TrafficTally(
                "shop", 7, START / HOUR + hour, "cart", "production", "1.0.0", count, START + hour * HOUR);
    }

    private void seen(long count) throws Exception {
        TrafficTally tally = new TrafficTally("shop", 7, START / HOUR, "cart", "production", "1.0.0", count, START);
        harness.processElement1(tally, START);
        harness.processBothWatermarks(new Watermark(START + 2 * HOUR));
    }
}

// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.lifecycle.ReleaseLine;
import dev.errata.model.Deployment;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnProjectHarnessTest {

    private static final long HOUR = 3_600_000L;
    private static final long START = 490_000 * HOUR;

    @SuppressWarnings("NullAway.Init")
    private KeyedTwoInputStreamOperatorTestHarness<String, TrafficTally, Deployment, ProjectNews> harness;

    @BeforeEach
    void open() throws Exception {
        harness = ProcessFunctionTestHarnesses.forKeyedCoProcessFunction(
                new LearnProject(), TrafficTally::project, Deployment::project, Types.STRING);
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

    private void seen(long count) throws Exception {
        TrafficTally tally = new TrafficTally("shop", 7, START / HOUR, "cart", "production", "1.0.0", count, START);
        harness.processElement1(tally, START);
        harness.processBothWatermarks(new Watermark(START + 2 * HOUR));
    }
}
